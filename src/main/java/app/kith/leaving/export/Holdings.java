package app.kith.leaving.export;

import app.kith.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All that the site knows of a member, as JSON ({@code schema.json} describes it). One query, so that it is the state of one
 * moment. What is absent has no key; a list is always there. Secrets and their hashes stay: they open things, and say nothing.
 */
@Repository
class Holdings {

    static final String SQL = """
            select json_strip_nulls(json_build_object(
                '$schema', 'schema.json',
                'site', :site::text,
                'made', now(),
                'account', (select json_build_object(
                    'email', email, 'confirmed', email_confirmed_at, 'role', role, 'opened', created_at)
                    from account where id = :id),
                'profile', (select json_build_object(
                    'firstName', first_name, 'lastName', last_name, 'headline', headline, 'about', about, 'place', place,
                    'joined', joined_at, 'findable', findable, 'slug', slug,
                    'slugs', array(select member_slug.slug from member_slug where member_id = :id order by created_at))
                    from member where id = :id),
                'topics', array(select json_build_object('kind', kind, 'topic', name, 'written', spelling)
                    from member_topic join topic on topic.id = topic_id where member_id = :id order by kind desc, position),
                'experience', array(select json_build_object('line', line, 'span', span)
                    from experience where member_id = :id order by position),
                'pictures', array(select json_build_object(
                    'id', picture.id, 'description', description, 'decorative', decorative, 'colour', colour, 'added', created_at,
                    'files', array(select json_build_object(
                        'file', 'pictures/' || picture_id || '-' || width || '.' || split_part(content_type, '/', 2),
                        'type', content_type, 'width', width, 'height', height)
                        from picture_rendition where picture_id = picture.id order by width))
                    from picture join member on picture_id = picture.id where member.id = :id),
                'dreams', array(select json_build_object(
                    'title', title, 'story', story, 'state', state, 'published', published_at, 'audience', audience,
                    'talkedAbout', talked_about, 'deleted', deleted_at, 'slug', slug,
                    'slugs', array(select dream_slug.slug from dream_slug where dream_id = dream.id order by created_at),
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
                    'dream', slug, 'story', dream_comment.story, 'written', written_at, 'edited', edited_at)
                    from dream_comment join dream on dream.id = dream_id where author_id = :id order by written_at),
                'cheers', array(select json_build_object('dream', slug, 'since', since)
                    from dream_cheer join dream on dream.id = dream_id where member_id = :id order by since),
                'cheeredComments', array(select json_build_object('dream', slug, 'since', since)
                    from comment_cheer join dream_comment on dream_comment.id = comment_id join dream on dream.id = dream_id
                    where member_id = :id order by since),
                'followedDreams', array(select json_build_object('dream', slug, 'since', since)
                    from dream_follow join dream on dream.id = dream_id where member_id = :id order by since),
                'followedTopics', array(select json_build_object('topic', name, 'since', since)
                    from topic_follow join topic on topic.id = topic_id where member_id = :id order by since),
                'followedMembers', array(select json_build_object('member', slug, 'since', since)
                    from member_follow join member on member.id = followed_id where member_id = :id order by since),
                'blocked', array(select json_build_object('member', slug, 'since', since)
                    from member_block join member on member.id = blocked_id where blocker_id = :id order by since),
                'notifications', array(select json_build_object(
                    'kind', kind, 'dream', (select slug from dream where dream.id = notification.dream_id), 'at', at, 'seen', seen_at,
                    'by', array(select slug from notification_actor join member on member.id = actor_id
                        where notification_id = notification.id order by notification_actor.at))
                    from notification where member_id = :id order by at),
                'offers', array(select json_build_object(
                    'dream', slug, 'need', need, 'helper', offer.helper_id = :id, 'state', offer.state, 'offered', offered_at, 'thanks', thanks,
                    'said', array(select json_build_object('story', offer_message.story, 'written', written_at)
                        from offer_message where offer_id = offer.id and author_id = :id order by written_at))
                    from offer join dream on dream.id = dream_id where offer.helper_id = :id or offer.dreamer_id = :id order by offered_at),
                'dreamDrafts', array(select json_build_object(
                    'title', title, 'story', story, 'audience', audience, 'talkedAbout', talked_about, 'touched', touched_at,
                    'entries', array(select json_build_object('kind', kind, 'line', line, 'aside', aside)
                        from dream_draft_entry where draft_id = dream_draft.id order by position),
                    'fields', array(select json_build_object('field', field, 'typed', typed)
                        from dream_draft_field where draft_id = dream_draft.id order by field))
                    from dream_draft where dreamer_id = :id order by touched_at),
                'profileDraft', (select json_build_object(
                    'firstName', first_name, 'lastName', last_name, 'headline', headline, 'about', about, 'place', place,
                    'touched', touched_at,
                    'entries', array(select json_build_object('kind', kind, 'line', line, 'aside', aside)
                        from profile_draft_entry where draft_id = :id order by position),
                    'fields', array(select json_build_object('field', field, 'typed', typed)
                        from profile_draft_field where draft_id = :id order by field))
                    from profile_draft where member_id = :id),
                'sessions', array(select json_build_object(
                    'begun', to_timestamp(creation_time / 1000.0), 'used', to_timestamp(last_access_time / 1000.0),
                    'remembers', (select json_object_agg(attribute_name, convert_from(attribute_bytes, 'UTF8')::json)
                        from spring_session_attributes
                        where session_primary_id = primary_id and attribute_name in ('device', 'origin', 'remembered')))
                    from spring_session where principal_name = :id::text order by creation_time),
                'passkeys', array(select json_build_object('name', name, 'added', created_at, 'used', used_at)
                    from passkey where account_id = :id order by created_at),
                'devices', array(select json_build_object('used', used_at) from known_device where account_id = :id order by used_at),
                'emailChange', (select json_build_object('email', email, 'asked', asked_at) from email_change where account_id = :id),
                'formerEmails', array(select json_build_object('email', email, 'changed', changed_at)
                    from former_email where account_id = :id order by changed_at),
                'letters', array(select json_build_object('kind', replace(kind, 'known', 'confirmation'), 'written', written_at)
                    from account_letter where account_id = :id order by written_at)))::text""";

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param site the address of the site, so that the file says where it comes from */
    String of(AccountId account, String site) {
        return jdbc.sql(SQL).param("id", account.value()).param("site", site).query(String.class).single();
    }
}
