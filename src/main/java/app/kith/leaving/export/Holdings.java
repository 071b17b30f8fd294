package app.kith.leaving.export;

import app.kith.account.Account;
import app.kith.account.Leaving;
import app.kith.dream.Sight;
import app.kith.member.Reach;
import app.kith.member.Viewer;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All that the site knows of a member, as JSON ({@code schema.json} describes it). One query, so that it is the state of one
 * moment. What is absent has no key; a list is always there. Secrets and their hashes stay: they open things, and say nothing.
 * Other people and their dreams are named as on the pages: only where the member may see them.
 */
@Repository
class Holdings {

    /** The slug of the dream whose {@code dream_id} is in sight, if it is the member's own or they may see it. */
    private static final String DREAM = "(select dream.slug from dream where dream.id = dream_id and (dreamer_id = :id or %s))";

    /** That a {@code member} is who asks, or somebody whom they meet. */
    private static final String MET = "(member.id = :id or " + Leaving.NOT + " and " + Reach.to("member.id") + ")";

    /** Whose comment it is that is {@code told}, and of when. */
    private static final String TOLD = """
            (select json_build_object('by', (select slug from member where member.id = told.author_id and %s), 'written', told.written_at)
            from dream_comment told where told.id = %s)""";

    /** %1$s is a dream, %2$s whether one meets a member, %3$s the comment that is answered, %4$s the one that is cheered, %5$s whether one is not about to leave. */
    private static final String SQL = """
            select json_strip_nulls(json_build_object(
                '$schema', 'schema.json',
                'site', :site::text,
                'made', now(),
                'account', (select json_build_object(
                    'email', email, 'confirmed', email_confirmed_at, 'role', role, 'opened', created_at, 'offerLetters', offer_letters)
                    from account where id = :id),
                'profile', (select json_build_object(
                    'firstName', first_name, 'lastName', last_name, 'headline', headline, 'about', about, 'place', place,
                    'joined', joined_at, 'leaving', leaving_at, 'findable', findable, 'slug', slug,
                    'slugs', array(select json_build_object('slug', member_slug.slug, 'since', created_at)
                        from member_slug where member_id = :id order by created_at))
                    from member where id = :id),
                'topics', array(select json_build_object('kind', kind, 'topic', name, 'written', spelling)
                    from member_topic join topic on topic.id = topic_id where member_id = :id order by kind desc, position),
                'experience', array(select json_build_object('line', line, 'span', span)
                    from experience where member_id = :id order by position),
                'pictures', array(select json_build_object(
                    'id', picture.id, 'description', description, 'decorative', decorative, 'colour', colour, 'added', created_at,
                    'crop', (select json_build_object('x', crop_x, 'y', crop_y, 'size', crop_size)
                        from picture_negative where picture_id = picture.id and crop_size is not null),
                    'original', (select json_build_object(
                        'path', 'pictures/' || picture_id || '-original.' || split_part(content_type, '/', 2),
                        'type', content_type, 'orientation', orientation)
                        from picture_negative where picture_id = picture.id and content is not null),
                    'files', array(select json_build_object(
                        'file', 'pictures/' || picture_id || '-' || width || '.' || split_part(content_type, '/', 2),
                        'type', content_type, 'width', width, 'height', height)
                        from picture_rendition where picture_id = picture.id order by width))
                    from picture join member on picture_id = picture.id where member.id = :id),
                'dreams', array(select json_build_object(
                    'title', title, 'story', story, 'state', state, 'published', published_at, 'audience', audience,
                    'talkedAbout', talked_about, 'deleted', deleted_at, 'slug', slug,
                    'slugs', array(select json_build_object('slug', dream_slug.slug, 'since', created_at)
                        from dream_slug where dream_id = dream.id order by created_at),
                    'needs', array(select json_build_object('topic', name, 'written', spelling, 'purpose', purpose)
                        from dream_need join topic on topic.id = topic_id where dream_id = dream.id order by position),
                    'themes', array(select json_build_object('topic', name, 'written', spelling)
                        from dream_theme join topic on topic.id = topic_id where dream_id = dream.id order by position),
                    'steps', array(select json_build_object('line', line, 'done', done_at)
                        from dream_step where dream_id = dream.id order by position),
                    'diary', array(select json_build_object('story', dream_diary_entry.story, 'written', written_at, 'edited', edited_at)
                        from dream_diary_entry where dream_id = dream.id order by written_at))
                    from dream where dreamer_id = :id order by published_at),
                'comments', array(select json_build_object(
                    'dream', %1$s, 'answers', %3$s, 'story', story, 'written', written_at, 'edited', edited_at)
                    from dream_comment where author_id = :id order by written_at),
                'cheers', array(select json_build_object('dream', %1$s, 'since', since)
                    from dream_cheer where member_id = :id order by since),
                'cheeredComments', array(select json_build_object('dream', %1$s, 'comment', %4$s, 'since', since)
                    from comment_cheer join dream_comment on dream_comment.id = comment_id where member_id = :id order by since),
                'followedDreams', array(select json_build_object('dream', %1$s, 'since', since)
                    from dream_follow where member_id = :id order by since),
                'followedTopics', array(select json_build_object('topic', name, 'since', since)
                    from topic_follow join topic on topic.id = topic_id where member_id = :id order by since),
                'followedMembers', array(select json_build_object(
                    'member', (select slug from member where member.id = followed_id and %2$s), 'since', since)
                    from member_follow where member_id = :id order by since),
                'followers', array(select json_build_object(
                    'member', (select slug from member where member.id = member_id and %2$s), 'since', since)
                    from member_follow where followed_id = :id order by since),
                'blocked', array(select json_build_object(
                    'member', (select slug from member where member.id = blocked_id and %5$s), 'since', since)
                    from member_block where blocker_id = :id order by since),
                'notifications', array(select json_build_object(
                    'kind', kind, 'dream', %1$s, 'at', at, 'seen', seen_at,
                    'by', array(select slug from notification_actor join member on member.id = actor_id
                        where notification_id = notification.id and %2$s order by notification_actor.at))
                    from notification where member_id = :id order by at),
                'offers', array(select json_build_object(
                    'dream', %1$s, 'need', need, 'helper', dreamer_id <> :id,
                    'other', (select slug from member where member.id in (helper_id, offer.dreamer_id) and member.id <> :id and %2$s),
                    'state', state, 'offered', offered_at, 'reminded', reminded_at, 'thanks', thanks, 'thanked', thanked_at,
                    'said', array(select json_build_object('story', story, 'written', written_at)
                        from offer_message where offer_id = offer.id and author_id = :id order by written_at))
                    from offer where helper_id = :id or dreamer_id = :id order by offered_at),
                'feed', (select json_build_object('opened', opened_at, 'seen', seen_until) from feed_visit where member_id = :id),
                'dreamDrafts', array(select json_build_object(
                    'title', title, 'story', story, 'audience', audience, 'talkedAbout', talked_about, 'touched', touched_at,
                    'entries', array(select json_build_object('kind', kind, 'line', line, 'aside', aside, 'again', again)
                        from dream_draft_entry where draft_id = dream_draft.id order by position),
                    'fields', array(select json_build_object('field', field, 'typed', typed)
                        from dream_draft_field where draft_id = dream_draft.id order by field))
                    from dream_draft where dreamer_id = :id order by touched_at),
                'profileDraft', (select json_build_object(
                    'firstName', first_name, 'lastName', last_name, 'headline', headline, 'about', about, 'place', place,
                    'touched', touched_at,
                    'entries', array(select json_build_object('kind', kind, 'line', line, 'aside', aside, 'again', again)
                        from profile_draft_entry where draft_id = :id order by position),
                    'fields', array(select json_build_object('field', field, 'typed', typed)
                        from profile_draft_field where draft_id = :id order by field))
                    from profile_draft where member_id = :id),
                'sessions', array(select json_build_object(
                    'begun', to_timestamp(creation_time / 1000.0), 'used', to_timestamp(last_access_time / 1000.0),
                    'remembers', json_build_object('device', device, 'origin', origin, 'remembered', remembered))
                    from spring_session where principal_name = :id::text order by creation_time),
                'passkeys', array(select json_build_object('name', name, 'added', created_at, 'used', used_at,
                    'signatures', signatures, 'transports', transports, 'backedUp', backed_up)
                    from passkey where account_id = :id order by created_at),
                'devices', array(select json_build_object('used', used_at) from known_device where account_id = :id order by used_at),
                'emailChange', (select json_build_object('email', email, 'asked', asked_at) from email_change where account_id = :id),
                'formerEmails', array(select json_build_object('email', email, 'changed', changed_at)
                    from former_email where account_id = :id order by changed_at),
                'letters', array(select json_build_object('kind', replace(kind, 'known', 'confirmation'), 'written', written_at)
                    from account_letter where account_id = :id order by written_at),
                'undelivered', array(select json_build_object('reason', reason, 'unreachable', unreachable, 'at', given_up_at)
                    from undelivered_letter join account on account.email = recipient
                    where account.id = :id and (email_confirmed_at is not null
                        or not exists (select from account other where other.email = recipient and other.id <> :id))
                    order by given_up_at)))::text""";

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String sql(Account account) {
        String sight = new Sight(new Viewer.SignedInMember(account)).any();
        return SQL.formatted(DREAM.formatted(sight), MET, TOLD.formatted(MET, "dream_comment.answers_id"), TOLD.formatted(MET, "comment_id"), Leaving.NOT);
    }

    /** @param site the address of the site, so that the file says where it comes from */
    String of(Account account, String site) {
        UUID id = account.id().value();
        return jdbc.sql(sql(account)).param("id", id).param("viewer", id).param("site", site).query(String.class).single();
    }
}
