
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE FUNCTION public.now_in_millis() RETURNS bigint
    LANGUAGE sql STABLE
    RETURN ((EXTRACT(epoch FROM now()) * (1000)::numeric))::bigint;

CREATE FUNCTION public.searched(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(regexp_replace(NORMALIZE($1, NFKD), '[\u0300-\u036f]'::text, ''::text, 'g'::text));

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.account (
    id uuid NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    email_confirmed_at timestamp with time zone,
    password_hash text NOT NULL,
    role text DEFAULT 'member'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    credential_version integer DEFAULT 0 NOT NULL,
    locked_at timestamp with time zone,
    CONSTRAINT account_email_check CHECK ((email <> ''::text)),
    CONSTRAINT account_email_key_check CHECK ((email_key <> ''::text)),
    CONSTRAINT account_password_hash_check CHECK ((password_hash <> ''::text)),
    CONSTRAINT account_role_check CHECK ((role = ANY (ARRAY['member'::text, 'moderator'::text, 'administrator'::text])))
);

CREATE TABLE public.account_letter (
    account_id uuid NOT NULL,
    kind text NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT account_letter_kind_check CHECK ((kind = ANY (ARRAY['reset'::text, 'confirmation'::text, 'address'::text])))
);

CREATE TABLE public.administrator_invitation (
    token_hash bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.comment_cheer (
    comment_id uuid NOT NULL,
    member_id uuid NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.draft (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    first_name text,
    last_name text,
    email text,
    password_hash text,
    picture_id uuid,
    skills_seen boolean DEFAULT false NOT NULL,
    picture_seen boolean DEFAULT false NOT NULL,
    invitation_hash bytea,
    account_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    touched_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT draft_email_check CHECK ((email <> ''::text)),
    CONSTRAINT draft_first_name_check CHECK ((first_name <> ''::text)),
    CONSTRAINT draft_last_name_check CHECK ((last_name <> ''::text)),
    CONSTRAINT draft_password_hash_check CHECK ((password_hash <> ''::text))
);

CREATE TABLE public.draft_entry (
    id uuid NOT NULL,
    "position" bigint NOT NULL,
    draft_id uuid NOT NULL,
    kind text NOT NULL,
    line text NOT NULL,
    aside text,
    key text NOT NULL,
    CONSTRAINT draft_entry_key_check CHECK ((key <> ''::text)),
    CONSTRAINT draft_entry_kind_check CHECK ((kind = ANY (ARRAY['skill'::text, 'interest'::text, 'experience'::text]))),
    CONSTRAINT draft_entry_line_check CHECK ((line <> ''::text)),
    CONSTRAINT draft_entry_span_check CHECK ((aside <> ''::text))
);

ALTER TABLE public.draft_entry ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.draft_entry_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.draft_field (
    draft_id uuid NOT NULL,
    field text NOT NULL,
    typed text NOT NULL,
    CONSTRAINT draft_field_field_check CHECK ((field <> ''::text)),
    CONSTRAINT draft_field_typed_check CHECK ((typed <> ''::text))
);

CREATE TABLE public.dream (
    id uuid NOT NULL,
    dreamer_id uuid NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    story text NOT NULL,
    state text DEFAULT 'hoping'::text NOT NULL,
    published_at timestamp with time zone DEFAULT now() NOT NULL,
    audience text DEFAULT 'everybody'::text NOT NULL,
    talked_about boolean DEFAULT true NOT NULL,
    deleted_at timestamp with time zone,
    edition integer DEFAULT 1 NOT NULL,
    searched text GENERATED ALWAYS AS (public.searched(((title || ' '::text) || story))) STORED,
    CONSTRAINT dream_audience_check CHECK ((audience = ANY (ARRAY['everybody'::text, 'members'::text, 'dreamer'::text]))),
    CONSTRAINT dream_slug_check CHECK ((slug <> ''::text)),
    CONSTRAINT dream_state_check CHECK ((state = ANY (ARRAY['hoping'::text, 'under-way'::text, 'come-true'::text, 'let-go'::text]))),
    CONSTRAINT dream_story_check CHECK ((story <> ''::text)),
    CONSTRAINT dream_title_check CHECK ((title <> ''::text))
);

CREATE TABLE public.dream_cheer (
    dream_id uuid NOT NULL,
    member_id uuid NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.dream_comment (
    id uuid NOT NULL,
    dream_id uuid NOT NULL,
    author_id uuid,
    answers_id uuid,
    story text,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    edited_at timestamp with time zone,
    CONSTRAINT dream_comment_story_check CHECK ((story <> ''::text))
);

CREATE TABLE public.dream_diary_entry (
    id uuid NOT NULL,
    dream_id uuid NOT NULL,
    story text NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    edited_at timestamp with time zone,
    CONSTRAINT dream_diary_entry_story_check CHECK ((story <> ''::text))
);

CREATE TABLE public.dream_draft (
    id uuid NOT NULL,
    dreamer_id uuid NOT NULL,
    title text,
    story text,
    touched_at timestamp with time zone DEFAULT now() NOT NULL,
    audience text DEFAULT 'everybody'::text NOT NULL,
    talked_about boolean DEFAULT true NOT NULL,
    seen integer,
    CONSTRAINT dream_draft_audience_check CHECK ((audience = ANY (ARRAY['everybody'::text, 'members'::text, 'dreamer'::text]))),
    CONSTRAINT dream_draft_story_check CHECK ((story <> ''::text)),
    CONSTRAINT dream_draft_title_check CHECK ((title <> ''::text))
);

CREATE TABLE public.dream_draft_entry (
    id uuid NOT NULL,
    "position" bigint NOT NULL,
    draft_id uuid NOT NULL,
    kind text NOT NULL,
    line text NOT NULL,
    aside text,
    key text NOT NULL,
    CONSTRAINT dream_draft_entry_aside_check CHECK ((aside <> ''::text)),
    CONSTRAINT dream_draft_entry_key_check CHECK ((key <> ''::text)),
    CONSTRAINT dream_draft_entry_kind_check CHECK ((kind = ANY (ARRAY['need'::text, 'theme'::text]))),
    CONSTRAINT dream_draft_entry_line_check CHECK ((line <> ''::text))
);

ALTER TABLE public.dream_draft_entry ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.dream_draft_entry_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.dream_draft_field (
    draft_id uuid NOT NULL,
    field text NOT NULL,
    typed text NOT NULL,
    CONSTRAINT dream_draft_field_field_check CHECK ((field <> ''::text)),
    CONSTRAINT dream_draft_field_typed_check CHECK ((typed <> ''::text))
);

CREATE TABLE public.dream_follow (
    dream_id uuid NOT NULL,
    member_id uuid NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.dream_need (
    id uuid NOT NULL,
    "position" bigint NOT NULL,
    dream_id uuid NOT NULL,
    topic_id uuid NOT NULL,
    spelling text,
    purpose text,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT dream_need_purpose_check CHECK ((purpose <> ''::text)),
    CONSTRAINT dream_need_spelling_check CHECK ((spelling <> ''::text))
);

ALTER TABLE public.dream_need ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.dream_need_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.dream_slug (
    slug text NOT NULL,
    dream_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT dream_slug_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

CREATE TABLE public.dream_step (
    id uuid NOT NULL,
    dream_id uuid NOT NULL,
    "position" integer NOT NULL,
    line text NOT NULL,
    done_at timestamp with time zone,
    CONSTRAINT dream_step_line_check CHECK ((line <> ''::text))
);

CREATE TABLE public.dream_theme (
    dream_id uuid NOT NULL,
    topic_id uuid NOT NULL,
    "position" bigint NOT NULL,
    spelling text,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT dream_theme_spelling_check CHECK ((spelling <> ''::text))
);

ALTER TABLE public.dream_theme ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.dream_theme_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.email_change (
    account_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    email text NOT NULL,
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT email_change_email_check CHECK ((email <> ''::text))
);

CREATE TABLE public.email_confirmation (
    token_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    email_key text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT email_confirmation_email_key_check CHECK ((email_key <> ''::text))
);

CREATE TABLE public.experience (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    line text NOT NULL,
    span text,
    "position" integer NOT NULL,
    CONSTRAINT experience_line_check CHECK ((line <> ''::text)),
    CONSTRAINT experience_line_length CHECK ((char_length(line) <= (8 * 160))),
    CONSTRAINT experience_span_check CHECK ((span <> ''::text)),
    CONSTRAINT experience_span_length CHECK ((char_length(span) <= (8 * 30)))
);

CREATE TABLE public.export (
    account_id uuid NOT NULL,
    id bigint NOT NULL,
    attempt integer DEFAULT 0 NOT NULL,
    done integer DEFAULT 0 NOT NULL,
    steps integer DEFAULT 0 NOT NULL,
    bytes bigint,
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    made_at timestamp with time zone,
    CONSTRAINT export_bytes_check CHECK ((bytes > 0)),
    CONSTRAINT export_check CHECK ((steps >= done)),
    CONSTRAINT export_check1 CHECK (((made_at IS NULL) = (bytes IS NULL))),
    CONSTRAINT export_done_check CHECK ((done >= 0))
);

ALTER TABLE public.export ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.export_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.export_part (
    export_id bigint NOT NULL,
    attempt integer NOT NULL,
    "position" integer NOT NULL,
    bytes bytea NOT NULL
);
ALTER TABLE ONLY public.export_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE public.feed_visit (
    member_id uuid NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    seen_until timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);

CREATE TABLE public.former_email (
    token_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    email text NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT former_email_email_check CHECK ((email <> ''::text))
);

CREATE TABLE public.known_device (
    token_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    used_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.letter (
    id uuid NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    html text NOT NULL,
    CONSTRAINT letter_body_check CHECK ((text <> ''::text)),
    CONSTRAINT letter_html_check CHECK ((html <> ''::text)),
    CONSTRAINT letter_recipient_check CHECK ((recipient <> ''::text)),
    CONSTRAINT letter_subject_check CHECK ((subject <> ''::text))
);

CREATE TABLE public.member (
    id uuid NOT NULL,
    first_name text NOT NULL,
    last_name text,
    slug text NOT NULL,
    picture_id uuid,
    joined_at timestamp with time zone DEFAULT now() NOT NULL,
    headline text,
    about text,
    place text,
    leaving_at timestamp with time zone,
    searched text GENERATED ALWAYS AS (public.searched(((((((first_name || ' '::text) || COALESCE(last_name, ''::text)) || ' '::text) || COALESCE(headline, ''::text)) || ' '::text) || COALESCE(place, ''::text)))) STORED,
    CONSTRAINT member_about_check CHECK (((about <> ''::text) AND (char_length(about) <= (8 * 3000)))),
    CONSTRAINT member_first_name_check CHECK ((first_name <> ''::text)),
    CONSTRAINT member_first_name_length CHECK ((char_length(first_name) <= (8 * 60))),
    CONSTRAINT member_headline_check CHECK (((headline <> ''::text) AND (char_length(headline) <= (8 * 120)))),
    CONSTRAINT member_last_name_check CHECK ((last_name <> ''::text)),
    CONSTRAINT member_last_name_length CHECK ((char_length(last_name) <= (8 * 60))),
    CONSTRAINT member_place_check CHECK (((place <> ''::text) AND (char_length(place) <= (8 * 80)))),
    CONSTRAINT member_slug_check CHECK ((slug <> ''::text))
);

CREATE TABLE public.member_block (
    blocker_id uuid NOT NULL,
    blocked_id uuid NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT member_block_check CHECK ((blocked_id <> blocker_id))
);

CREATE TABLE public.member_follow (
    followed_id uuid NOT NULL,
    member_id uuid NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT member_follow_check CHECK ((member_id <> followed_id))
);

CREATE TABLE public.member_slug (
    slug text NOT NULL,
    member_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT member_slug_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

CREATE TABLE public.member_topic (
    member_id uuid NOT NULL,
    kind text NOT NULL,
    topic_id uuid NOT NULL,
    spelling text,
    "position" integer NOT NULL,
    CONSTRAINT member_topic_kind_check CHECK ((kind = ANY (ARRAY['skill'::text, 'interest'::text]))),
    CONSTRAINT member_topic_spelling_check CHECK ((spelling <> ''::text))
);

CREATE TABLE public.notification (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    member_id uuid NOT NULL,
    kind text NOT NULL,
    about uuid NOT NULL,
    dream_id uuid,
    at timestamp with time zone DEFAULT now() NOT NULL,
    seen_at timestamp with time zone,
    CONSTRAINT notification_kind_check CHECK ((kind <> ''::text))
);

CREATE TABLE public.notification_actor (
    notification_id uuid NOT NULL,
    actor_id uuid NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.offer (
    id uuid NOT NULL,
    dream_id uuid NOT NULL,
    need_id uuid,
    need text NOT NULL,
    dreamer_id uuid NOT NULL,
    helper_id uuid NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    offered_at timestamp with time zone DEFAULT now() NOT NULL,
    reminded_at timestamp with time zone,
    thanks text,
    thanked_at timestamp with time zone,
    CONSTRAINT offer_check CHECK ((helper_id <> dreamer_id)),
    CONSTRAINT offer_need_check CHECK ((need <> ''::text)),
    CONSTRAINT offer_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text]))),
    CONSTRAINT offer_thanks_check CHECK ((thanks <> ''::text))
);

CREATE TABLE public.offer_message (
    id uuid NOT NULL,
    offer_id uuid NOT NULL,
    author_id uuid NOT NULL,
    story text NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT offer_message_story_check CHECK ((story <> ''::text))
);

CREATE TABLE public.passkey (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    credential_id bytea NOT NULL,
    public_key bytea NOT NULL,
    attestation bytea NOT NULL,
    signatures bigint NOT NULL,
    transports text,
    backed_up boolean NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT passkey_credential_id_check CHECK (((length(credential_id) >= 1) AND (length(credential_id) <= 1023))),
    CONSTRAINT passkey_name_check CHECK ((name <> ''::text)),
    CONSTRAINT passkey_signatures_check CHECK ((signatures >= 0))
);

CREATE TABLE public.passkey_challenge (
    challenge bytea NOT NULL,
    account_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.picture (
    id uuid NOT NULL,
    description text,
    colour text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    kept_at timestamp with time zone,
    decorative boolean DEFAULT false NOT NULL,
    CONSTRAINT picture_colour_check CHECK ((colour ~ '^#[0-9a-f]{6}$'::text)),
    CONSTRAINT picture_decorates_or_shows CHECK (((NOT decorative) OR (description IS NULL))),
    CONSTRAINT picture_description_check CHECK ((description <> ''::text)),
    CONSTRAINT picture_description_length CHECK ((char_length(description) <= (8 * 300)))
);

CREATE TABLE public.picture_allowance (
    subject text NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    sent integer NOT NULL,
    CONSTRAINT picture_allowance_sent_check CHECK ((sent > 0)),
    CONSTRAINT picture_allowance_subject_check CHECK ((subject <> ''::text))
);

CREATE TABLE public.picture_negative (
    picture_id uuid NOT NULL,
    crop_x double precision,
    crop_y double precision,
    crop_size double precision,
    glimpse text,
    CONSTRAINT picture_negative_check CHECK ((((crop_x IS NULL) = (crop_y IS NULL)) AND ((crop_x IS NULL) = (crop_size IS NULL)))),
    CONSTRAINT picture_negative_crop_size_check CHECK (((crop_size > (0)::double precision) AND (crop_size <= (1)::double precision))),
    CONSTRAINT picture_negative_crop_x_check CHECK (((crop_x >= (0)::double precision) AND (crop_x <= (1)::double precision))),
    CONSTRAINT picture_negative_crop_y_check CHECK (((crop_y >= (0)::double precision) AND (crop_y <= (1)::double precision))),
    CONSTRAINT picture_negative_glimpse_check CHECK (((glimpse ~ '^[A-Za-z0-9+/]+=*$'::text) AND (length(glimpse) <= 600)))
);

CREATE TABLE public.picture_rendition (
    picture_id uuid NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    content_type text NOT NULL,
    bytes integer NOT NULL,
    store text NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    wanted boolean DEFAULT true NOT NULL,
    CONSTRAINT picture_rendition_bytes_check CHECK ((bytes > 0)),
    CONSTRAINT picture_rendition_content_type_check CHECK ((content_type = ANY (ARRAY['image/webp'::text, 'image/jpeg'::text, 'image/png'::text]))),
    CONSTRAINT picture_rendition_height_check CHECK ((height > 0)),
    CONSTRAINT picture_rendition_wanted_check CHECK (wanted),
    CONSTRAINT picture_rendition_width_check CHECK ((width > 0))
);

CREATE TABLE public.profile_draft (
    member_id uuid NOT NULL,
    first_name text,
    last_name text,
    headline text,
    about text,
    place text,
    seen text NOT NULL,
    touched_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT profile_draft_about_check CHECK ((about <> ''::text)),
    CONSTRAINT profile_draft_first_name_check CHECK ((first_name <> ''::text)),
    CONSTRAINT profile_draft_headline_check CHECK ((headline <> ''::text)),
    CONSTRAINT profile_draft_last_name_check CHECK ((last_name <> ''::text)),
    CONSTRAINT profile_draft_place_check CHECK ((place <> ''::text)),
    CONSTRAINT profile_draft_seen_check CHECK ((seen <> ''::text))
);

CREATE TABLE public.profile_draft_entry (
    id uuid NOT NULL,
    "position" bigint NOT NULL,
    draft_id uuid NOT NULL,
    kind text NOT NULL,
    line text NOT NULL,
    aside text,
    key text NOT NULL,
    CONSTRAINT profile_draft_entry_aside_check CHECK ((aside <> ''::text)),
    CONSTRAINT profile_draft_entry_key_check CHECK ((key <> ''::text)),
    CONSTRAINT profile_draft_entry_kind_check CHECK ((kind = ANY (ARRAY['skill'::text, 'interest'::text, 'experience'::text]))),
    CONSTRAINT profile_draft_entry_line_check CHECK ((line <> ''::text))
);

ALTER TABLE public.profile_draft_entry ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.profile_draft_entry_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.profile_draft_field (
    draft_id uuid NOT NULL,
    field text NOT NULL,
    typed text NOT NULL,
    CONSTRAINT profile_draft_field_field_check CHECK ((field <> ''::text)),
    CONSTRAINT profile_draft_field_typed_check CHECK ((typed <> ''::text))
);

CREATE TABLE public.scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamp with time zone NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint NOT NULL,
    priority smallint
);

CREATE TABLE public.sign_in_failure (
    subject text NOT NULL,
    failures integer NOT NULL,
    last_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT sign_in_failure_failures_check CHECK ((failures > 0)),
    CONSTRAINT sign_in_failure_subject_check CHECK ((subject <> ''::text))
);

CREATE TABLE public.spring_session (
    primary_id character(36) NOT NULL,
    session_id character varying(64) NOT NULL,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name character varying(100)
);

CREATE TABLE public.spring_session_attributes (
    session_primary_id character(36) NOT NULL,
    attribute_name character varying(200) NOT NULL,
    attribute_bytes bytea NOT NULL
);

CREATE TABLE public.stored_file (
    store text NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    content_type text,
    bytes bigint NOT NULL,
    sha256 text,
    state text NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    wanted boolean GENERATED ALWAYS AS ((state = ANY (ARRAY['pending'::text, 'kept'::text]))) STORED NOT NULL,
    CONSTRAINT stored_file_bytes_check CHECK ((bytes >= 0)),
    CONSTRAINT stored_file_check CHECK (((content_type IS NOT NULL) OR (state <> ALL (ARRAY['pending'::text, 'kept'::text])))),
    CONSTRAINT stored_file_content_type_check CHECK ((content_type = ANY (ARRAY['image/webp'::text, 'image/jpeg'::text, 'image/png'::text]))),
    CONSTRAINT stored_file_key_check CHECK ((key <> ''::text)),
    CONSTRAINT stored_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT stored_file_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'kept'::text, 'to delete'::text, 'quarantined'::text, 'deleted'::text]))),
    CONSTRAINT stored_file_store_check CHECK ((store = ANY (ARRAY['folder'::text, 's3'::text, 'cloudinary'::text])))
);

CREATE TABLE public.topic (
    id uuid NOT NULL,
    name text NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    slug text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    hidden_at timestamp with time zone,
    CONSTRAINT topic_key_check CHECK ((key <> ''::text)),
    CONSTRAINT topic_name_check CHECK ((name <> ''::text)),
    CONSTRAINT topic_slug_check CHECK ((slug <> ''::text))
);

CREATE TABLE public.topic_follow (
    topic_id uuid NOT NULL,
    member_id uuid NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.topic_spelling (
    key text NOT NULL COLLATE pg_catalog."C",
    spelling text NOT NULL,
    topic_id uuid NOT NULL,
    gist text COLLATE pg_catalog."C",
    initials text COLLATE pg_catalog."C",
    CONSTRAINT topic_spelling_gist_check CHECK ((gist <> ''::text)),
    CONSTRAINT topic_spelling_initials_check CHECK ((initials <> ''::text)),
    CONSTRAINT topic_spelling_key_check CHECK ((key <> ''::text)),
    CONSTRAINT topic_spelling_spelling_check CHECK ((spelling <> ''::text))
);

INSERT INTO public.account VALUES
	('01a22268-a3cd-785f-907f-93bb3b287df7', 'mira@example.org', 'mira@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$YaIprOYDWjNkodTjF6tr8g$0sReTS1JAFYDfsuxV57bWGu5e1XbaqxVdYjTBCxXqV0', 'member', '2026-11-28 13:46:52.727818+00', 0, NULL),
	('01a22268-a4a3-7fff-a6d7-9310245e5918', 'jonas@example.org', 'jonas@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$y6l5e3e0/ivVYscBEy18gA$gdGMBJ6rjP3zJk10DhJUMUXiT7XGQSD1RU9DSIf8Y8c', 'member', '2026-11-28 13:46:52.961517+00', 0, NULL),
	('01a22268-a529-76c6-a032-ede3a14e2e5c', 'max@example.org', 'max@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$Z9uSfSKV2Sdy+1hmGb+vOA$+Fts+wouiAQD93zh2GRK0hmE6H+BUHUgSK4zn9sssBU', 'member', '2026-11-28 13:46:53.095556+00', 0, NULL),
	('01a22268-a5d1-75b9-99be-3fc3e1b2a68c', 'max-the-second@example.org', 'max-the-second@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$EvwDgtVku1etkiYhXJ4EhQ$B/C2Szq1UJkbmkH6LDWPlm+ZLBM9p3SBnG93EScGYn0', 'member', '2026-11-28 13:46:53.262306+00', 0, NULL);

INSERT INTO public.account_letter VALUES
	('01a22268-a3cd-785f-907f-93bb3b287df7', 'confirmation', '2026-11-28 13:46:52.727818+00'),
	('01a22268-a4a3-7fff-a6d7-9310245e5918', 'confirmation', '2026-11-28 13:46:52.961517+00'),
	('01a22268-a529-76c6-a032-ede3a14e2e5c', 'confirmation', '2026-11-28 13:46:53.095556+00'),
	('01a22268-a5d1-75b9-99be-3fc3e1b2a68c', 'confirmation', '2026-11-28 13:46:53.262306+00');

INSERT INTO public.administrator_invitation VALUES
	('\xd8066d165f6ed7aff289b68c4957c4b54338b6292ab8fa75a28e99686a544d4f', '2026-11-28 13:46:50.735299+00');

INSERT INTO public.draft VALUES
	('01a22268-a0ff-7561-9499-3ccab34a00bc', '\xcade46938ef7368f518a059e5e05e46bba98ab32ae7ece2f5c7b3269cda056b6', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-a3cd-785f-907f-93bb3b287df7', '2026-11-28 13:46:52.031503+00', '2026-11-28 13:46:52.727818+00'),
	('01a22268-a433-7a2f-a23e-074be4567bc6', '\x36c6b069f59481f2b5aa68fd9bb0efbd5ed10b8d3a31044d605a1244721c6778', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-a4a3-7fff-a6d7-9310245e5918', '2026-11-28 13:46:52.851938+00', '2026-11-28 13:46:52.961517+00'),
	('01a22268-a5f8-7f65-a745-3c3e803dc31d', '\x40af50ebc56545a7b43c63bf5be92aeee19e5782828ea005478fd959dac62567', 'Dora', 'Halfway', 'dora@example.org', '$argon2id$v=19$m=19456,t=2,p=1$r2eJXyJtAcQKL55SjO1l9g$ZNUYSlViSq9Lmx8xgOnxlc0QJcNiUoPw0BAptFWVNHs', NULL, false, false, NULL, NULL, '2026-11-28 13:46:53.305068+00', '2026-11-28 13:46:53.419482+00'),
	('01a22268-a4cf-77b4-a2b2-29015a72f2ac', '\x930cc480907d2d1fcab51fd9bbf4be1663df7ff4876469cf3682b0ed56417fec', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-a529-76c6-a032-ede3a14e2e5c', '2026-11-28 13:46:53.007406+00', '2026-11-28 13:46:53.095556+00'),
	('01a22268-a54b-7bc5-9c87-46a318e2d6de', '\xa2482c2a8ed32d57fa3b36d2166bb6e00293df157ed9bc57a798d7a39ba65d11', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-a5d1-75b9-99be-3fc3e1b2a68c', '2026-11-28 13:46:53.132051+00', '2026-11-28 13:46:53.262306+00');

INSERT INTO public.draft_entry OVERRIDING SYSTEM VALUE VALUES
	('01a22268-a637-7417-8a3a-6f3253241cd1', 6, '01a22268-a5f8-7f65-a745-3c3e803dc31d', 'skill', 'singing', NULL, 'singing'),
	('01a22268-a647-7578-9cc9-6d2d31a577bc', 7, '01a22268-a5f8-7f65-a745-3c3e803dc31d', 'skill', 'accounting', NULL, 'accounting'),
	('01a22268-a657-7109-ab46-ce2da087957e', 8, '01a22268-a5f8-7f65-a745-3c3e803dc31d', 'skill', 'baking', NULL, 'baking'),
	('01a22268-a667-7cb5-9771-cc73e7ed15f2', 9, '01a22268-a5f8-7f65-a745-3c3e803dc31d', 'experience', 'Sang in three choirs', NULL, 'sang in three choirs');

INSERT INTO public.dream VALUES
	('01a22268-a676-7478-83a8-b11663d2b576', '01a22268-a3cd-785f-907f-93bb3b287df7', 'build-a-bench-by-the-river', 'Build a bench by the river', 'For everybody who waits for the ferry.', 'hoping', '2026-11-28 13:46:53.480838+00', 'everybody', true, NULL, 1, DEFAULT);

INSERT INTO public.dream_draft VALUES
	('01a22268-a73c-7b60-8905-173c741f86f4', '01a22268-a3cd-785f-907f-93bb3b287df7', 'Half a thought', NULL, '2026-11-28 13:46:53.641161+00', 'everybody', true, NULL);

INSERT INTO public.dream_follow VALUES
	('01a22268-a676-7478-83a8-b11663d2b576', '01a22268-a4a3-7fff-a6d7-9310245e5918', '2026-11-28 13:46:53.741517+00');

INSERT INTO public.dream_need OVERRIDING SYSTEM VALUE VALUES
	('01a22268-a6ae-730d-bb40-bbf0f3e45837', 1, '01a22268-a676-7478-83a8-b11663d2b576', '01a22268-8fa6-774a-99b5-ce3ba71f2e11', 'joinery', 'the seat', '2026-11-28 13:46:53.480838+00');

INSERT INTO public.dream_slug VALUES
	('build-a-bench-by-the-river', '01a22268-a676-7478-83a8-b11663d2b576', '2026-11-28 13:46:53.480838+00');

INSERT INTO public.dream_theme OVERRIDING SYSTEM VALUE VALUES
	('01a22268-a676-7478-83a8-b11663d2b576', '01a22268-8fad-7006-8b79-a785cdae0a61', 1, NULL, '2026-11-28 13:46:53.480838+00');

INSERT INTO public.email_confirmation VALUES
	('\x1efafccfc2ced4a0d4066989b4627ae13efda0fb1743639603e13f3c03290fbe', '01a22268-a3cd-785f-907f-93bb3b287df7', 'mira@example.org', '2026-11-28 13:46:52.727818+00'),
	('\x10a34347bd57c245613789996d27610e789d30bc0e7e58569e7aedd9c7cb47e5', '01a22268-a4a3-7fff-a6d7-9310245e5918', 'jonas@example.org', '2026-11-28 13:46:52.961517+00'),
	('\x0f17addb5776099b5f2a043e0a3db13a7d2688c43de7e7667cbdb99fce40e969', '01a22268-a529-76c6-a032-ede3a14e2e5c', 'max@example.org', '2026-11-28 13:46:53.095556+00'),
	('\xb363020c8028411724163285aa4ace7f0c14bd51a85b97e455ebc43fa124bfee', '01a22268-a5d1-75b9-99be-3fc3e1b2a68c', 'max-the-second@example.org', '2026-11-28 13:46:53.262306+00');

INSERT INTO public.experience VALUES
	('01a22268-a3de-71c3-9393-5796dc14fcbe', '01a22268-a3cd-785f-907f-93bb3b287df7', 'Built a footbridge', NULL, 0);

INSERT INTO public.feed_visit VALUES
	('01a22268-a3cd-785f-907f-93bb3b287df7', '2026-11-28 13:46:53.670784+00', '2026-11-28 13:46:53.670784+00');

INSERT INTO public.flyway_schema_history VALUES
	(1, '001', 'picture', 'SQL', 'V001__picture.sql', -649429947, 'kith', '2026-11-28 13:46:46.961142', 7, true),
	(2, '002', 'topic', 'SQL', 'V002__topic.sql', -658013794, 'kith', '2026-11-28 13:46:46.98503', 11, true),
	(3, '003', 'account', 'SQL', 'V003__account.sql', -1052426057, 'kith', '2026-11-28 13:46:47.007152', 11, true),
	(4, '004', 'member', 'SQL', 'V004__member.sql', 550986857, 'kith', '2026-11-28 13:46:47.027379', 11, true),
	(5, '005', 'joining', 'SQL', 'V005__joining.sql', -1078769818, 'kith', '2026-11-28 13:46:47.04644', 7, true),
	(6, '006', 'scheduled tasks', 'SQL', 'V006__scheduled_tasks.sql', 564822400, 'kith', '2026-11-28 13:46:47.05877', 3, true),
	(7, '007', 'mail', 'SQL', 'V007__mail.sql', 631889287, 'kith', '2026-11-28 13:46:47.066888', 2, true),
	(8, '008', 'dream', 'SQL', 'V008__dream.sql', 1662608783, 'kith', '2026-11-28 13:46:47.073063', 18, true),
	(9, '009', 'half typed', 'SQL', 'V009__half_typed.sql', -703100149, 'kith', '2026-11-28 13:46:47.098034', 5, true),
	(10, '010', 'session clock', 'SQL', 'V010__session_clock.sql', -497214782, 'kith', '2026-11-28 13:46:47.106683', 1, true),
	(11, '011', 'passkey and known device', 'SQL', 'V011__passkey_and_known_device.sql', 229721987, 'kith', '2026-11-28 13:46:47.111089', 9, true),
	(12, '012', 'password reset', 'SQL', 'V012__password_reset.sql', -272521093, 'kith', '2026-11-28 13:46:47.12464', 3, true),
	(13, '013', 'email change', 'SQL', 'V013__email_change.sql', -1039135280, 'kith', '2026-11-28 13:46:47.131582', 5, true),
	(14, '014', 'editing', 'SQL', 'V014__editing.sql', 813778558, 'kith', '2026-11-28 13:46:47.140735', 10, true),
	(15, '016', 'leaving', 'SQL', 'V016__leaving.sql', -944212663, 'kith', '2026-11-28 13:46:47.155695', 4, true),
	(16, '017', 'export', 'SQL', 'V017__export.sql', -1521260118, 'kith', '2026-11-28 13:46:47.163818', 6, true),
	(17, '018', 'lock', 'SQL', 'V018__lock.sql', -880973929, 'kith', '2026-11-28 13:46:47.173444', 1, true),
	(18, '019', 'session attributes', 'SQL', 'V019__session_attributes.sql', 2019693837, 'kith', '2026-11-28 13:46:47.177355', 1, true),
	(19, '020', 'ledger', 'SQL', 'V020__ledger.sql', 2097374216, 'kith', '2026-11-28 13:46:47.181076', 9, true),
	(20, '025', 'picture allowance', 'SQL', 'V025__picture_allowance.sql', -384188976, 'kith', '2026-11-28 13:46:47.195953', 3, true),
	(21, '026', 'picture negative', 'SQL', 'V026__picture_negative.sql', -1156166683, 'kith', '2026-11-28 13:46:47.202124', 3, true),
	(22, '030', 'topic gist', 'SQL', 'V030__topic_gist.sql', -1193416428, 'kith', '2026-11-28 13:46:47.208619', 2, true),
	(23, '040', 'dream audience', 'SQL', 'V040__dream_audience.sql', -127375047, 'kith', '2026-11-28 13:46:47.214433', 4, true),
	(24, '041', 'dream step and diary', 'SQL', 'V041__dream_step_and_diary.sql', -1582211710, 'kith', '2026-11-28 13:46:47.222699', 5, true),
	(25, '042', 'dream comment cheer and follow', 'SQL', 'V042__dream_comment_cheer_and_follow.sql', -357598840, 'kith', '2026-11-28 13:46:47.231418', 12, true),
	(26, '043', 'offer', 'SQL', 'V043__offer.sql', 1527596900, 'kith', '2026-11-28 13:46:47.248169', 10, true),
	(27, '044', 'feed', 'SQL', 'V044__feed.sql', 90889145, 'kith', '2026-11-28 13:46:47.261786', 5, true),
	(28, '050', 'notification', 'SQL', 'V050__notification.sql', -1535266615, 'kith', '2026-11-28 13:46:47.270741', 6, true),
	(29, '051', 'search', 'SQL', 'V051__search.sql', 659914194, 'kith', '2026-11-28 13:46:47.280633', 12, true),
	(30, '052', 'member block', 'SQL', 'V052__member_block.sql', 1848675807, 'kith', '2026-11-28 13:46:47.296977', 3, true),
	(31, '053', 'topic follow', 'SQL', 'V053__topic_follow.sql', 67946345, 'kith', '2026-11-28 13:46:47.303323', 3, true),
	(32, '054', 'comments of a dream', 'SQL', 'V054__comments_of_a_dream.sql', 1216261576, 'kith', '2026-11-28 13:46:47.309041', 1, true),
	(33, '055', 'letter in html', 'SQL', 'V055__letter_in_html.sql', 739973062, 'kith', '2026-11-28 13:46:47.313043', 1, true),
	(34, '056', 'order of entries', 'SQL', 'V056__order_of_entries.sql', -371544340, 'kith', '2026-11-28 13:46:47.317293', 3, true),
	(35, NULL, 'vocabulary', 'JDBC', 'app.kith.topic.VocabularyMigration', -1105813694, 'kith', '2026-11-28 13:46:47.323588', 920, true);

INSERT INTO public.known_device VALUES
	('\xd683a77758378652a0819e68ff5488ac4ac420565fb7256117342af15a9e51c7', '01a22268-a3cd-785f-907f-93bb3b287df7', '2026-11-28 13:46:52.790283+00'),
	('\x2725b9ba2a058b207c601850c708fba76d0050185c04792f292855ea5b32ca30', '01a22268-a4a3-7fff-a6d7-9310245e5918', '2026-11-28 13:46:52.973945+00'),
	('\xcd5fec0a7820afc0a200763819f8faf5c26d02f2bf553a67a6184ea3e7386f83', '01a22268-a529-76c6-a032-ede3a14e2e5c', '2026-11-28 13:46:53.104874+00'),
	('\x527d6b08f55c3e2bef23f350d1050f15f510deb5f7a1a530f75dc8e82712d116', '01a22268-a5d1-75b9-99be-3fc3e1b2a68c', '2026-11-28 13:46:53.275507+00');

INSERT INTO public.letter VALUES
	('01a22268-a3eb-7765-9068-048e39c2bc7b', 'mira@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day. You will be asked to sign in first, so that nobody else can do it for you.

Confirm your address:
http://localhost:48113/email/confirm/yrSDFI4aA9b_hL38lvjKOK_VicijCKcj06HSH7GIGEA

If it was not you, there is nothing to do. The address stays yours.

Kith, http://localhost:48113
', '2026-11-28 13:46:52.727818+00', '
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Confirm your address</title>
<style>
@media (prefers-color-scheme: dark) {
.paper { background: #121323 !important; }
.card { background: #1b1d30 !important; border-color: #3b3e55 !important; }
.ink { color: #f1efe6 !important; }
.faded { color: #b1b7c8 !important; }
.thread { background: #fe8746 !important; }
.sky { color: #8cc3fc !important; }
}
@media (max-width: 479px) {
.card { padding: 28px 20px 24px !important; }
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fafaf6;">
<div role="main">
<table role="presentation" class="paper" style="width:100%;border-collapse:collapse;background:#fafaf6;">
<tr><td style="padding:32px 12px;text-align:center;">
<table role="presentation" style="width:100%;max-width:600px;margin:0 auto;border-collapse:separate;border-spacing:0;text-align:left;">
<tr><td style="padding:0 4px 20px;">
<table role="presentation" style="border-collapse:separate;border-spacing:0;">
<tr>
<td class="thread" aria-hidden="true" style="width:36px;height:42px;padding:0;background:#f86c2c;border-radius:18px 18px 5px 5px;text-align:center;vertical-align:middle;font:bold 25px/42px Georgia,''Times New Roman'',serif;color:#13173c;">k</td>
<td class="ink" style="padding:0 0 0 12px;vertical-align:middle;font:bold 25px/42px Georgia,''Times New Roman'',serif;color:#1b1f4c;">Kith</td>
</tr>
</table>
</td></tr>
<tr><td class="card" style="padding:40px 40px 32px;background:#ffffff;border:1px solid #d1d6e2;border-radius:12px;font:17px/1.6 ''Segoe UI'',Roboto,''Helvetica Neue'',Arial,sans-serif;">
<h1 class="ink" dir="auto" style="margin:0 0 20px;font:bold 28px/1.25 Georgia,''Times New Roman'',serif;color:#1b1f4c;overflow-wrap:anywhere;">Confirm your address</h1>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">Hello,</p>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">somebody joined Kith with this address. If that was you, confirm it within a day. You will be asked to sign in first, so that nobody else can do it for you.</p>
<table role="presentation" style="margin:28px 0;border-collapse:separate;border-spacing:0;">
<tr><td class="thread" style="padding:0;background:#f86c2c;border-radius:12px;text-align:center;"><a href="http://localhost:48113/email/confirm/yrSDFI4aA9b_hL38lvjKOK_VicijCKcj06HSH7GIGEA" style="display:inline-block;padding:13px 26px;font-weight:bold;line-height:24px;color:#13173c;text-decoration:none;">Confirm your address</a></td></tr>
</table>
<p class="faded" style="margin:0 0 24px;font-size:14px;line-height:1.5;color:#4b5478;">If the button does not work, open this address:<br><a class="sky" href="http://localhost:48113/email/confirm/yrSDFI4aA9b_hL38lvjKOK_VicijCKcj06HSH7GIGEA" style="color:#0c56b5;word-break:break-all;">http://localhost:48113/email/confirm/yrSDFI4aA9b_hL38lvjKOK_VicijCKcj06HSH7GIGEA</a></p>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">If it was not you, there is nothing to do. The address stays yours.</p>
</td></tr>
<tr><td class="faded" style="padding:20px 4px 0;font:14px/1.5 ''Segoe UI'',Roboto,''Helvetica Neue'',Arial,sans-serif;color:#4b5478;word-break:break-word;">Kith, http://localhost:48113</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
'),
	('01a22268-a4a8-7dec-abe1-b2e63d7deb0e', 'jonas@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day. You will be asked to sign in first, so that nobody else can do it for you.

Confirm your address:
http://localhost:48113/email/confirm/znTKB8mV3sT8PT-MFQxt6upkCZ0KUxBr2RxYetUCnqI

If it was not you, there is nothing to do. The address stays yours.

Kith, http://localhost:48113
', '2026-11-28 13:46:52.961517+00', '
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Confirm your address</title>
<style>
@media (prefers-color-scheme: dark) {
.paper { background: #121323 !important; }
.card { background: #1b1d30 !important; border-color: #3b3e55 !important; }
.ink { color: #f1efe6 !important; }
.faded { color: #b1b7c8 !important; }
.thread { background: #fe8746 !important; }
.sky { color: #8cc3fc !important; }
}
@media (max-width: 479px) {
.card { padding: 28px 20px 24px !important; }
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fafaf6;">
<div role="main">
<table role="presentation" class="paper" style="width:100%;border-collapse:collapse;background:#fafaf6;">
<tr><td style="padding:32px 12px;text-align:center;">
<table role="presentation" style="width:100%;max-width:600px;margin:0 auto;border-collapse:separate;border-spacing:0;text-align:left;">
<tr><td style="padding:0 4px 20px;">
<table role="presentation" style="border-collapse:separate;border-spacing:0;">
<tr>
<td class="thread" aria-hidden="true" style="width:36px;height:42px;padding:0;background:#f86c2c;border-radius:18px 18px 5px 5px;text-align:center;vertical-align:middle;font:bold 25px/42px Georgia,''Times New Roman'',serif;color:#13173c;">k</td>
<td class="ink" style="padding:0 0 0 12px;vertical-align:middle;font:bold 25px/42px Georgia,''Times New Roman'',serif;color:#1b1f4c;">Kith</td>
</tr>
</table>
</td></tr>
<tr><td class="card" style="padding:40px 40px 32px;background:#ffffff;border:1px solid #d1d6e2;border-radius:12px;font:17px/1.6 ''Segoe UI'',Roboto,''Helvetica Neue'',Arial,sans-serif;">
<h1 class="ink" dir="auto" style="margin:0 0 20px;font:bold 28px/1.25 Georgia,''Times New Roman'',serif;color:#1b1f4c;overflow-wrap:anywhere;">Confirm your address</h1>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">Hello,</p>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">somebody joined Kith with this address. If that was you, confirm it within a day. You will be asked to sign in first, so that nobody else can do it for you.</p>
<table role="presentation" style="margin:28px 0;border-collapse:separate;border-spacing:0;">
<tr><td class="thread" style="padding:0;background:#f86c2c;border-radius:12px;text-align:center;"><a href="http://localhost:48113/email/confirm/znTKB8mV3sT8PT-MFQxt6upkCZ0KUxBr2RxYetUCnqI" style="display:inline-block;padding:13px 26px;font-weight:bold;line-height:24px;color:#13173c;text-decoration:none;">Confirm your address</a></td></tr>
</table>
<p class="faded" style="margin:0 0 24px;font-size:14px;line-height:1.5;color:#4b5478;">If the button does not work, open this address:<br><a class="sky" href="http://localhost:48113/email/confirm/znTKB8mV3sT8PT-MFQxt6upkCZ0KUxBr2RxYetUCnqI" style="color:#0c56b5;word-break:break-all;">http://localhost:48113/email/confirm/znTKB8mV3sT8PT-MFQxt6upkCZ0KUxBr2RxYetUCnqI</a></p>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">If it was not you, there is nothing to do. The address stays yours.</p>
</td></tr>
<tr><td class="faded" style="padding:20px 4px 0;font:14px/1.5 ''Segoe UI'',Roboto,''Helvetica Neue'',Arial,sans-serif;color:#4b5478;word-break:break-word;">Kith, http://localhost:48113</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
'),
	('01a22268-a52e-777c-b9c3-08ff910f6919', 'max@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day. You will be asked to sign in first, so that nobody else can do it for you.

Confirm your address:
http://localhost:48113/email/confirm/0Lze6XVx2NphVjXZ6XkErtJWXcdDiE6ka6ype1tTxVw

If it was not you, there is nothing to do. The address stays yours.

Kith, http://localhost:48113
', '2026-11-28 13:46:53.095556+00', '
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Confirm your address</title>
<style>
@media (prefers-color-scheme: dark) {
.paper { background: #121323 !important; }
.card { background: #1b1d30 !important; border-color: #3b3e55 !important; }
.ink { color: #f1efe6 !important; }
.faded { color: #b1b7c8 !important; }
.thread { background: #fe8746 !important; }
.sky { color: #8cc3fc !important; }
}
@media (max-width: 479px) {
.card { padding: 28px 20px 24px !important; }
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fafaf6;">
<div role="main">
<table role="presentation" class="paper" style="width:100%;border-collapse:collapse;background:#fafaf6;">
<tr><td style="padding:32px 12px;text-align:center;">
<table role="presentation" style="width:100%;max-width:600px;margin:0 auto;border-collapse:separate;border-spacing:0;text-align:left;">
<tr><td style="padding:0 4px 20px;">
<table role="presentation" style="border-collapse:separate;border-spacing:0;">
<tr>
<td class="thread" aria-hidden="true" style="width:36px;height:42px;padding:0;background:#f86c2c;border-radius:18px 18px 5px 5px;text-align:center;vertical-align:middle;font:bold 25px/42px Georgia,''Times New Roman'',serif;color:#13173c;">k</td>
<td class="ink" style="padding:0 0 0 12px;vertical-align:middle;font:bold 25px/42px Georgia,''Times New Roman'',serif;color:#1b1f4c;">Kith</td>
</tr>
</table>
</td></tr>
<tr><td class="card" style="padding:40px 40px 32px;background:#ffffff;border:1px solid #d1d6e2;border-radius:12px;font:17px/1.6 ''Segoe UI'',Roboto,''Helvetica Neue'',Arial,sans-serif;">
<h1 class="ink" dir="auto" style="margin:0 0 20px;font:bold 28px/1.25 Georgia,''Times New Roman'',serif;color:#1b1f4c;overflow-wrap:anywhere;">Confirm your address</h1>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">Hello,</p>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">somebody joined Kith with this address. If that was you, confirm it within a day. You will be asked to sign in first, so that nobody else can do it for you.</p>
<table role="presentation" style="margin:28px 0;border-collapse:separate;border-spacing:0;">
<tr><td class="thread" style="padding:0;background:#f86c2c;border-radius:12px;text-align:center;"><a href="http://localhost:48113/email/confirm/0Lze6XVx2NphVjXZ6XkErtJWXcdDiE6ka6ype1tTxVw" style="display:inline-block;padding:13px 26px;font-weight:bold;line-height:24px;color:#13173c;text-decoration:none;">Confirm your address</a></td></tr>
</table>
<p class="faded" style="margin:0 0 24px;font-size:14px;line-height:1.5;color:#4b5478;">If the button does not work, open this address:<br><a class="sky" href="http://localhost:48113/email/confirm/0Lze6XVx2NphVjXZ6XkErtJWXcdDiE6ka6ype1tTxVw" style="color:#0c56b5;word-break:break-all;">http://localhost:48113/email/confirm/0Lze6XVx2NphVjXZ6XkErtJWXcdDiE6ka6ype1tTxVw</a></p>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">If it was not you, there is nothing to do. The address stays yours.</p>
</td></tr>
<tr><td class="faded" style="padding:20px 4px 0;font:14px/1.5 ''Segoe UI'',Roboto,''Helvetica Neue'',Arial,sans-serif;color:#4b5478;word-break:break-word;">Kith, http://localhost:48113</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
'),
	('01a22268-a5d8-70f7-8552-11b0f8d60b82', 'max-the-second@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day. You will be asked to sign in first, so that nobody else can do it for you.

Confirm your address:
http://localhost:48113/email/confirm/ezzeIFEhN-bywSz7V0A9A2nug0FiY3t0MVd02GW9IlM

If it was not you, there is nothing to do. The address stays yours.

Kith, http://localhost:48113
', '2026-11-28 13:46:53.262306+00', '
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Confirm your address</title>
<style>
@media (prefers-color-scheme: dark) {
.paper { background: #121323 !important; }
.card { background: #1b1d30 !important; border-color: #3b3e55 !important; }
.ink { color: #f1efe6 !important; }
.faded { color: #b1b7c8 !important; }
.thread { background: #fe8746 !important; }
.sky { color: #8cc3fc !important; }
}
@media (max-width: 479px) {
.card { padding: 28px 20px 24px !important; }
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fafaf6;">
<div role="main">
<table role="presentation" class="paper" style="width:100%;border-collapse:collapse;background:#fafaf6;">
<tr><td style="padding:32px 12px;text-align:center;">
<table role="presentation" style="width:100%;max-width:600px;margin:0 auto;border-collapse:separate;border-spacing:0;text-align:left;">
<tr><td style="padding:0 4px 20px;">
<table role="presentation" style="border-collapse:separate;border-spacing:0;">
<tr>
<td class="thread" aria-hidden="true" style="width:36px;height:42px;padding:0;background:#f86c2c;border-radius:18px 18px 5px 5px;text-align:center;vertical-align:middle;font:bold 25px/42px Georgia,''Times New Roman'',serif;color:#13173c;">k</td>
<td class="ink" style="padding:0 0 0 12px;vertical-align:middle;font:bold 25px/42px Georgia,''Times New Roman'',serif;color:#1b1f4c;">Kith</td>
</tr>
</table>
</td></tr>
<tr><td class="card" style="padding:40px 40px 32px;background:#ffffff;border:1px solid #d1d6e2;border-radius:12px;font:17px/1.6 ''Segoe UI'',Roboto,''Helvetica Neue'',Arial,sans-serif;">
<h1 class="ink" dir="auto" style="margin:0 0 20px;font:bold 28px/1.25 Georgia,''Times New Roman'',serif;color:#1b1f4c;overflow-wrap:anywhere;">Confirm your address</h1>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">Hello,</p>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">somebody joined Kith with this address. If that was you, confirm it within a day. You will be asked to sign in first, so that nobody else can do it for you.</p>
<table role="presentation" style="margin:28px 0;border-collapse:separate;border-spacing:0;">
<tr><td class="thread" style="padding:0;background:#f86c2c;border-radius:12px;text-align:center;"><a href="http://localhost:48113/email/confirm/ezzeIFEhN-bywSz7V0A9A2nug0FiY3t0MVd02GW9IlM" style="display:inline-block;padding:13px 26px;font-weight:bold;line-height:24px;color:#13173c;text-decoration:none;">Confirm your address</a></td></tr>
</table>
<p class="faded" style="margin:0 0 24px;font-size:14px;line-height:1.5;color:#4b5478;">If the button does not work, open this address:<br><a class="sky" href="http://localhost:48113/email/confirm/ezzeIFEhN-bywSz7V0A9A2nug0FiY3t0MVd02GW9IlM" style="color:#0c56b5;word-break:break-all;">http://localhost:48113/email/confirm/ezzeIFEhN-bywSz7V0A9A2nug0FiY3t0MVd02GW9IlM</a></p>
<p class="ink" dir="auto" style="margin:0 0 16px;color:#1b1f4c;overflow-wrap:anywhere;">If it was not you, there is nothing to do. The address stays yours.</p>
</td></tr>
<tr><td class="faded" style="padding:20px 4px 0;font:14px/1.5 ''Segoe UI'',Roboto,''Helvetica Neue'',Arial,sans-serif;color:#4b5478;word-break:break-word;">Kith, http://localhost:48113</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
');

INSERT INTO public.member VALUES
	('01a22268-a3cd-785f-907f-93bb3b287df7', 'Mira', 'Quill', 'mira-quill', '01a22268-a2b1-701a-be58-e864b27a51db', '2026-11-28 13:46:52.727818+00', NULL, NULL, NULL, NULL, DEFAULT),
	('01a22268-a4a3-7fff-a6d7-9310245e5918', 'Jonas', NULL, 'jonas', NULL, '2026-11-28 13:46:52.961517+00', NULL, NULL, NULL, NULL, DEFAULT),
	('01a22268-a529-76c6-a032-ede3a14e2e5c', 'Wolfeschlegelsteinhausenbergerdorff', 'Maximilian Adalbert von und zu Hohenstein', 'wolfeschlegelsteinhausenbergerdorff-maximilian', NULL, '2026-11-28 13:46:53.095556+00', NULL, NULL, NULL, NULL, DEFAULT),
	('01a22268-a5d1-75b9-99be-3fc3e1b2a68c', 'Wolfeschlegelsteinhausenbergerdorff', 'Maximilian Adalbert von und zu Hohenstein', 'wolfeschlegelsteinhausenbergerdorff-maximilian-2', NULL, '2026-11-28 13:46:53.262306+00', NULL, NULL, NULL, NULL, DEFAULT);

INSERT INTO public.member_slug VALUES
	('mira-quill', '01a22268-a3cd-785f-907f-93bb3b287df7', '2026-11-28 13:46:52.727818+00'),
	('jonas', '01a22268-a4a3-7fff-a6d7-9310245e5918', '2026-11-28 13:46:52.961517+00'),
	('wolfeschlegelsteinhausenbergerdorff-maximilian', '01a22268-a529-76c6-a032-ede3a14e2e5c', '2026-11-28 13:46:53.095556+00'),
	('wolfeschlegelsteinhausenbergerdorff-maximilian-2', '01a22268-a5d1-75b9-99be-3fc3e1b2a68c', '2026-11-28 13:46:53.262306+00');

INSERT INTO public.member_topic VALUES
	('01a22268-a3cd-785f-907f-93bb3b287df7', 'skill', '01a22268-8fa6-774a-99b5-ce3ba71f2e11', 'joinery', 0),
	('01a22268-a3cd-785f-907f-93bb3b287df7', 'skill', '01a22268-a3db-7807-999a-e655593b33d1', NULL, 1),
	('01a22268-a3cd-785f-907f-93bb3b287df7', 'interest', '01a22268-8fab-7f05-bebc-5c4c63bccf2c', NULL, 0),
	('01a22268-a4a3-7fff-a6d7-9310245e5918', 'skill', '01a22268-8fa6-774a-99b5-ce3ba71f2e11', NULL, 0);

INSERT INTO public.notification VALUES
	('c8854732-d258-4dab-b745-2395fe3ae536', '01a22268-a3cd-785f-907f-93bb3b287df7', 'dream-followed', '01a22268-a676-7478-83a8-b11663d2b576', '01a22268-a676-7478-83a8-b11663d2b576', '2026-11-28 13:46:53.741517+00', NULL);

INSERT INTO public.notification_actor VALUES
	('c8854732-d258-4dab-b745-2395fe3ae536', '01a22268-a4a3-7fff-a6d7-9310245e5918', '2026-11-28 13:46:53.741517+00');

INSERT INTO public.picture VALUES
	('01a22268-a2b1-701a-be58-e864b27a51db', 'Mira at her bench', '#0f0f78', '2026-11-28 13:46:52.615581+00', '2026-11-28 13:46:52.621012+00', false);

INSERT INTO public.picture_allowance VALUES
	('address 127.0.0.1', '2026-11-28 13:46:52.40463+00', 1);

INSERT INTO public.picture_negative VALUES
	('01a22268-a2b1-701a-be58-e864b27a51db', NULL, NULL, NULL, 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAKUlEQVR4XhXHQQEAAAiDQFus0TLRiJoqr2MSGgiGSWmh2JvHJzdSn8oCujMTYQVVLtMAAAAASUVORK5CYII=');

INSERT INTO public.picture_rendition VALUES
	('01a22268-a2b1-701a-be58-e864b27a51db', 96, 96, 'image/webp', 286, 'folder', '01a22268-a2b1-701a-be58-e864b27a51db-96', true);

INSERT INTO public.scheduled_tasks VALUES
	('complete-departures', 'recurring', NULL, '2026-11-28 14:46:50.644941+00', false, NULL, '2026-11-28 13:46:50.644941+00', NULL, 0, NULL, 3, NULL),
	('sweep-offers', 'recurring', NULL, '2026-11-28 14:46:50.656456+00', false, NULL, '2026-11-28 13:46:50.656456+00', NULL, 0, NULL, 3, NULL),
	('sweep-drafts', 'recurring', NULL, '2026-11-28 13:56:50.65879+00', false, NULL, '2026-11-28 13:46:50.65879+00', NULL, 0, NULL, 3, NULL),
	('sweep-deleted-dreams', 'recurring', NULL, '2026-11-28 14:46:50.652652+00', false, NULL, '2026-11-28 13:46:50.652652+00', NULL, 0, NULL, 3, NULL),
	('sweep-exports', 'recurring', NULL, '2026-11-28 14:46:50.665298+00', false, NULL, '2026-11-28 13:46:50.665298+00', NULL, 0, NULL, 3, NULL),
	('sweep-picture-allowances', 'recurring', NULL, '2026-11-28 14:46:50.671594+00', false, NULL, '2026-11-28 13:46:50.671594+00', NULL, 0, NULL, 3, NULL),
	('sweep-pictures', 'recurring', NULL, '2026-11-28 13:51:50.674923+00', false, NULL, '2026-11-28 13:46:50.674923+00', NULL, 0, NULL, 3, NULL),
	('deliver-letter', '01a22268-a3eb-7765-9068-048e39c2bc7b', NULL, '2026-11-28 13:47:53.128786+00', false, NULL, NULL, '2026-11-28 13:46:53.128786+00', 1, NULL, 3, NULL),
	('deliver-letter', '01a22268-a4a8-7dec-abe1-b2e63d7deb0e', NULL, '2026-11-28 13:47:53.126174+00', false, NULL, NULL, '2026-11-28 13:46:53.126174+00', 1, NULL, 3, NULL),
	('deliver-letter', '01a22268-a5d8-70f7-8552-11b0f8d60b82', NULL, '2026-11-28 13:46:53.272854+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL),
	('deliver-letter', '01a22268-a52e-777c-b9c3-08ff910f6919', NULL, '2026-11-28 13:47:53.288851+00', false, NULL, NULL, '2026-11-28 13:46:53.288851+00', 1, NULL, 3, NULL);

INSERT INTO public.spring_session VALUES
	('47016a17-9ba4-49a6-9b68-15dfa44e9517', 'jVvJLfjMNh4AZqO7b_qnyuoJJ28WcyKmnczhYS7KQ84', 1795873612793, 1795873612793, 1209600, 1797083212793, '01a22268-a3cd-785f-907f-93bb3b287df7'),
	('2e319b71-2bcb-49b3-b989-9333ba09c576', 'UUjJxwVKAIkColQ5eLJ2Y6Z80usSGaiU78J4QrrsEpI', 1795873612975, 1795873612975, 1209600, 1797083212975, '01a22268-a4a3-7fff-a6d7-9310245e5918'),
	('d2e6df64-ce82-4ee0-8438-9a8b894b1cdf', 'SA3db2OxfONAzrzGYp-IhSieVsFAtRC4a8lsOTX0HQc', 1795873613111, 1795873613111, 1209600, 1797083213111, '01a22268-a529-76c6-a032-ede3a14e2e5c'),
	('6f2a4da7-311d-42b5-8901-a09b1f61d818', 'jPPIVqio2suLn3HyFDhhW7coxks_5-b3Z7yUV17AWa0', 1795873613277, 1795873613277, 1209600, 1797083213277, '01a22268-a5d1-75b9-99be-3fc3e1b2a68c');

INSERT INTO public.spring_session_attributes VALUES
	('47016a17-9ba4-49a6-9b68-15dfa44e9517', 'remembered', '\x74727565'),
	('47016a17-9ba4-49a6-9b68-15dfa44e9517', 'origin', '\x226d616368696e652022'),
	('47016a17-9ba4-49a6-9b68-15dfa44e9517', 'org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME', '\x2230316132323236382d613363642d373835662d393037662d39336262336232383764663722'),
	('47016a17-9ba4-49a6-9b68-15dfa44e9517', 'device', '\x22554e4b4e4f574e20554e4b4e4f574e22'),
	('2e319b71-2bcb-49b3-b989-9333ba09c576', 'remembered', '\x74727565'),
	('2e319b71-2bcb-49b3-b989-9333ba09c576', 'origin', '\x226d616368696e652022'),
	('2e319b71-2bcb-49b3-b989-9333ba09c576', 'org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME', '\x2230316132323236382d613461332d376666662d613664372d39333130323435653539313822'),
	('2e319b71-2bcb-49b3-b989-9333ba09c576', 'device', '\x22554e4b4e4f574e20554e4b4e4f574e22'),
	('d2e6df64-ce82-4ee0-8438-9a8b894b1cdf', 'remembered', '\x74727565'),
	('d2e6df64-ce82-4ee0-8438-9a8b894b1cdf', 'origin', '\x226d616368696e652022'),
	('d2e6df64-ce82-4ee0-8438-9a8b894b1cdf', 'org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME', '\x2230316132323236382d613532392d373663362d613033322d65646533613134653265356322'),
	('d2e6df64-ce82-4ee0-8438-9a8b894b1cdf', 'device', '\x22554e4b4e4f574e20554e4b4e4f574e22'),
	('6f2a4da7-311d-42b5-8901-a09b1f61d818', 'remembered', '\x74727565'),
	('6f2a4da7-311d-42b5-8901-a09b1f61d818', 'origin', '\x226d616368696e652022'),
	('6f2a4da7-311d-42b5-8901-a09b1f61d818', 'org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME', '\x2230316132323236382d613564312d373562392d393962652d33666333653162326136386322'),
	('6f2a4da7-311d-42b5-8901-a09b1f61d818', 'device', '\x22554e4b4e4f574e20554e4b4e4f574e22');

INSERT INTO public.stored_file VALUES
	('folder', '01a22268-a2b1-701a-be58-e864b27a51db-96', 'image/webp', 286, '7994019b47277e4de417b0d91aabe276deea013445a0f3b584da9c58fb7832db', 'kept', '2026-11-28 13:46:52.621012+00', DEFAULT);

INSERT INTO public.topic VALUES
	('01a22268-8fa6-774a-99b5-ce3ba71f2e11', 'Carpentry', 'carpentry', 'carpentry', '2026-11-28 13:46:47.324669+00', NULL),
	('01a22268-8fab-7f05-bebc-5c4c63bccf2c', 'Gardening', 'gardening', 'gardening', '2026-11-28 13:46:47.324669+00', NULL),
	('01a22268-8fad-7006-8b79-a785cdae0a61', 'Rivers', 'rivers', 'rivers', '2026-11-28 13:46:47.324669+00', NULL),
	('01a22268-a3db-7807-999a-e655593b33d1', 'knot reading', 'knot reading', 'knot-reading', '2026-11-28 13:46:52.727818+00', NULL);

INSERT INTO public.topic_spelling VALUES
	('carpentry', 'Carpentry', '01a22268-8fa6-774a-99b5-ce3ba71f2e11', 'carpentri', NULL),
	('carpenter', 'carpenter', '01a22268-8fa6-774a-99b5-ce3ba71f2e11', 'carpenter', NULL),
	('joinery', 'joinery', '01a22268-8fa6-774a-99b5-ce3ba71f2e11', 'joineri', NULL),
	('joiner', 'joiner', '01a22268-8fa6-774a-99b5-ce3ba71f2e11', 'joiner', NULL),
	('woodwork', 'woodwork', '01a22268-8fa6-774a-99b5-ce3ba71f2e11', 'wodwork', NULL),
	('woodworking', 'woodworking', '01a22268-8fa6-774a-99b5-ce3ba71f2e11', 'wodworking', NULL),
	('wood working', 'wood working', '01a22268-8fa6-774a-99b5-ce3ba71f2e11', 'wodworking', 'ww'),
	('carpentering', 'carpentering', '01a22268-8fa6-774a-99b5-ce3ba71f2e11', 'carpentering', NULL),
	('gardening', 'Gardening', '01a22268-8fab-7f05-bebc-5c4c63bccf2c', 'gardening', NULL),
	('gardener', 'gardener', '01a22268-8fab-7f05-bebc-5c4c63bccf2c', 'gardener', NULL),
	('garden', 'garden', '01a22268-8fab-7f05-bebc-5c4c63bccf2c', 'garden', NULL),
	('horticulture', 'horticulture', '01a22268-8fab-7f05-bebc-5c4c63bccf2c', 'horticultur', NULL),
	('gardens', 'gardens', '01a22268-8fab-7f05-bebc-5c4c63bccf2c', 'garden', NULL),
	('rivers', 'Rivers', '01a22268-8fad-7006-8b79-a785cdae0a61', 'river', NULL),
	('river care', 'river care', '01a22268-8fad-7006-8b79-a785cdae0a61', 'rivercar', 'rc'),
	('river restoration', 'river restoration', '01a22268-8fad-7006-8b79-a785cdae0a61', 'riverrestoration', 'rr'),
	('water quality', 'water quality', '01a22268-8fad-7006-8b79-a785cdae0a61', 'waterqualiti', 'wq'),
	('streams', 'streams', '01a22268-8fad-7006-8b79-a785cdae0a61', 'stream', NULL),
	('knot reading', 'knot reading', '01a22268-a3db-7807-999a-e655593b33d1', 'knotreading', 'kr');

SELECT pg_catalog.setval('public.draft_entry_position_seq', 9, true);

SELECT pg_catalog.setval('public.dream_draft_entry_position_seq', 2, true);

SELECT pg_catalog.setval('public.dream_need_position_seq', 1, true);

SELECT pg_catalog.setval('public.dream_theme_position_seq', 1, true);

SELECT pg_catalog.setval('public.export_id_seq', 1, false);

SELECT pg_catalog.setval('public.profile_draft_entry_position_seq', 1, false);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.administrator_invitation
    ADD CONSTRAINT administrator_invitation_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.comment_cheer
    ADD CONSTRAINT comment_cheer_pkey PRIMARY KEY (comment_id, member_id);

ALTER TABLE ONLY public.draft_entry
    ADD CONSTRAINT draft_entry_draft_id_kind_key_key UNIQUE (draft_id, kind, key);

ALTER TABLE ONLY public.draft_entry
    ADD CONSTRAINT draft_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.draft_field
    ADD CONSTRAINT draft_field_pkey PRIMARY KEY (draft_id, field);

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.dream_cheer
    ADD CONSTRAINT dream_cheer_pkey PRIMARY KEY (dream_id, member_id);

ALTER TABLE ONLY public.dream_comment
    ADD CONSTRAINT dream_comment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.dream_diary_entry
    ADD CONSTRAINT dream_diary_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.dream_draft_entry
    ADD CONSTRAINT dream_draft_entry_draft_id_kind_key_key UNIQUE (draft_id, kind, key);

ALTER TABLE ONLY public.dream_draft_entry
    ADD CONSTRAINT dream_draft_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.dream_draft_field
    ADD CONSTRAINT dream_draft_field_pkey PRIMARY KEY (draft_id, field);

ALTER TABLE ONLY public.dream_draft
    ADD CONSTRAINT dream_draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.dream_follow
    ADD CONSTRAINT dream_follow_pkey PRIMARY KEY (dream_id, member_id);

ALTER TABLE ONLY public.dream_need
    ADD CONSTRAINT dream_need_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.dream
    ADD CONSTRAINT dream_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.dream
    ADD CONSTRAINT dream_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.dream_slug
    ADD CONSTRAINT dream_slug_pkey PRIMARY KEY (slug);

ALTER TABLE ONLY public.dream_step
    ADD CONSTRAINT dream_step_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.dream_theme
    ADD CONSTRAINT dream_theme_pkey PRIMARY KEY (dream_id, topic_id);

ALTER TABLE ONLY public.email_change
    ADD CONSTRAINT email_change_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY public.email_change
    ADD CONSTRAINT email_change_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.email_confirmation
    ADD CONSTRAINT email_confirmation_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.experience
    ADD CONSTRAINT experience_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.export
    ADD CONSTRAINT export_id_key UNIQUE (id);

ALTER TABLE ONLY public.export_part
    ADD CONSTRAINT export_part_pkey PRIMARY KEY (export_id, attempt, "position");

ALTER TABLE ONLY public.export
    ADD CONSTRAINT export_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY public.feed_visit
    ADD CONSTRAINT feed_visit_pkey PRIMARY KEY (member_id);

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);

ALTER TABLE ONLY public.former_email
    ADD CONSTRAINT former_email_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.known_device
    ADD CONSTRAINT known_device_pkey PRIMARY KEY (token_hash, account_id);

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT letter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.member_block
    ADD CONSTRAINT member_block_pkey PRIMARY KEY (blocker_id, blocked_id);

ALTER TABLE ONLY public.member_follow
    ADD CONSTRAINT member_follow_pkey PRIMARY KEY (followed_id, member_id);

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.member_slug
    ADD CONSTRAINT member_slug_pkey PRIMARY KEY (slug);

ALTER TABLE ONLY public.member_topic
    ADD CONSTRAINT member_topic_pkey PRIMARY KEY (member_id, kind, topic_id);

ALTER TABLE ONLY public.notification_actor
    ADD CONSTRAINT notification_actor_pkey PRIMARY KEY (notification_id, actor_id);

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer_message
    ADD CONSTRAINT offer_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.passkey_challenge
    ADD CONSTRAINT passkey_challenge_pkey PRIMARY KEY (challenge);

ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_credential_id_key UNIQUE (credential_id);

ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.picture_allowance
    ADD CONSTRAINT picture_allowance_pkey PRIMARY KEY (subject);

ALTER TABLE ONLY public.picture_negative
    ADD CONSTRAINT picture_negative_pkey PRIMARY KEY (picture_id);

ALTER TABLE ONLY public.picture
    ADD CONSTRAINT picture_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.picture_rendition
    ADD CONSTRAINT picture_rendition_pkey PRIMARY KEY (picture_id, width);

ALTER TABLE ONLY public.profile_draft_entry
    ADD CONSTRAINT profile_draft_entry_draft_id_kind_key_key UNIQUE (draft_id, kind, key);

ALTER TABLE ONLY public.profile_draft_entry
    ADD CONSTRAINT profile_draft_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.profile_draft_field
    ADD CONSTRAINT profile_draft_field_pkey PRIMARY KEY (draft_id, field);

ALTER TABLE ONLY public.profile_draft
    ADD CONSTRAINT profile_draft_pkey PRIMARY KEY (member_id);

ALTER TABLE ONLY public.scheduled_tasks
    ADD CONSTRAINT scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance);

ALTER TABLE ONLY public.sign_in_failure
    ADD CONSTRAINT sign_in_failure_pkey PRIMARY KEY (subject);

ALTER TABLE ONLY public.spring_session_attributes
    ADD CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name);

ALTER TABLE ONLY public.spring_session
    ADD CONSTRAINT spring_session_pk PRIMARY KEY (primary_id);

ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_pkey PRIMARY KEY (store, key);

ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_store_key_wanted_key UNIQUE (store, key, wanted);

ALTER TABLE ONLY public.topic_follow
    ADD CONSTRAINT topic_follow_pkey PRIMARY KEY (topic_id, member_id);

ALTER TABLE ONLY public.topic
    ADD CONSTRAINT topic_key_key UNIQUE (key);

ALTER TABLE ONLY public.topic
    ADD CONSTRAINT topic_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.topic
    ADD CONSTRAINT topic_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.topic_spelling
    ADD CONSTRAINT topic_spelling_pkey PRIMARY KEY (key);

CREATE UNIQUE INDEX account_email ON public.account USING btree (email_key) WHERE (email_confirmed_at IS NOT NULL);

CREATE INDEX account_email_claimed ON public.account USING btree (email_key, created_at);

CREATE INDEX account_letter_account ON public.account_letter USING btree (account_id, kind, written_at);

CREATE INDEX account_staff ON public.account USING btree (id) WHERE (role <> 'member'::text);

CREATE INDEX comment_cheer_member ON public.comment_cheer USING btree (member_id, since DESC);

CREATE UNIQUE INDEX draft_picture ON public.draft USING btree (picture_id) WHERE (picture_id IS NOT NULL);

CREATE INDEX draft_touched ON public.draft USING btree (touched_at);

CREATE INDEX dream_cheer_member ON public.dream_cheer USING btree (member_id, since DESC);

CREATE INDEX dream_comment_all ON public.dream_comment USING btree (dream_id);

CREATE INDEX dream_comment_answers ON public.dream_comment USING btree (answers_id, written_at, id) WHERE (answers_id IS NOT NULL);

CREATE INDEX dream_comment_author ON public.dream_comment USING btree (author_id, written_at DESC);

CREATE INDEX dream_comment_dream ON public.dream_comment USING btree (dream_id, written_at DESC, id DESC) WHERE (answers_id IS NULL);

CREATE INDEX dream_deleted ON public.dream USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX dream_diary_entry_dream ON public.dream_diary_entry USING btree (dream_id, written_at DESC, id DESC);

CREATE INDEX dream_draft_dreamer ON public.dream_draft USING btree (dreamer_id, touched_at DESC);

CREATE INDEX dream_dreamer ON public.dream USING btree (dreamer_id, published_at DESC, id DESC);

CREATE INDEX dream_follow_member ON public.dream_follow USING btree (member_id, since DESC);

CREATE INDEX dream_need_dream ON public.dream_need USING btree (dream_id, "position");

CREATE INDEX dream_need_topic ON public.dream_need USING btree (topic_id, published_at DESC, dream_id DESC);

CREATE INDEX dream_newest_for_members ON public.dream USING btree (published_at DESC, id DESC) WHERE ((audience <> 'dreamer'::text) AND (deleted_at IS NULL));

CREATE INDEX dream_newest_for_visitors ON public.dream USING btree (published_at DESC, id DESC) WHERE ((audience = 'everybody'::text) AND (deleted_at IS NULL));

CREATE INDEX dream_searched ON public.dream USING gin (searched public.gin_trgm_ops);

CREATE INDEX dream_slug_dream ON public.dream_slug USING btree (dream_id);

CREATE INDEX dream_slug_prefix ON public.dream_slug USING btree (slug text_pattern_ops);

CREATE INDEX dream_step_dream ON public.dream_step USING btree (dream_id, "position");

CREATE INDEX dream_theme_topic ON public.dream_theme USING btree (topic_id, published_at DESC, dream_id DESC);

CREATE INDEX email_confirmation_account ON public.email_confirmation USING btree (account_id);

CREATE INDEX experience_member ON public.experience USING btree (member_id, "position");

CREATE INDEX export_age ON public.export USING btree (COALESCE(made_at, asked_at));

CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);

CREATE INDEX former_email_account ON public.former_email USING btree (account_id);

CREATE INDEX known_device_account ON public.known_device USING btree (account_id);

CREATE INDEX known_device_age ON public.known_device USING btree (used_at);

CREATE INDEX member_block_blocked ON public.member_block USING btree (blocked_id);

CREATE INDEX member_follow_member ON public.member_follow USING btree (member_id, since DESC);

CREATE INDEX member_leaving ON public.member USING btree (leaving_at) WHERE (leaving_at IS NOT NULL);

CREATE INDEX member_newest ON public.member USING btree (joined_at DESC, id DESC);

CREATE UNIQUE INDEX member_picture ON public.member USING btree (picture_id) WHERE (picture_id IS NOT NULL);

CREATE INDEX member_searched ON public.member USING gin (searched public.gin_trgm_ops);

CREATE INDEX member_slug_member ON public.member_slug USING btree (member_id);

CREATE INDEX member_slug_prefix ON public.member_slug USING btree (slug text_pattern_ops);

CREATE INDEX member_topic_topic ON public.member_topic USING btree (topic_id, kind, member_id);

CREATE INDEX notification_actor_actor ON public.notification_actor USING btree (actor_id);

CREATE INDEX notification_dream ON public.notification USING btree (dream_id) WHERE (dream_id IS NOT NULL);

CREATE INDEX notification_newest ON public.notification USING btree (member_id, at DESC, id DESC);

CREATE UNIQUE INDEX notification_unseen ON public.notification USING btree (member_id, kind, about) WHERE (seen_at IS NULL);

CREATE INDEX offer_dream ON public.offer USING btree (dream_id);

CREATE INDEX offer_dreamer ON public.offer USING btree (dreamer_id, offered_at DESC, id DESC);

CREATE INDEX offer_helper ON public.offer USING btree (helper_id, offered_at DESC, id DESC);

CREATE INDEX offer_message_author ON public.offer_message USING btree (author_id);

CREATE INDEX offer_message_offer ON public.offer_message USING btree (offer_id, written_at, id);

CREATE UNIQUE INDEX offer_once ON public.offer USING btree (need_id, helper_id) WHERE (state = ANY (ARRAY['open'::text, 'accepted'::text]));

CREATE INDEX offer_open ON public.offer USING btree (offered_at) WHERE (state = 'open'::text);

CREATE INDEX passkey_account ON public.passkey USING btree (account_id, created_at);

CREATE INDEX passkey_challenge_account ON public.passkey_challenge USING btree (account_id);

CREATE INDEX passkey_challenge_age ON public.passkey_challenge USING btree (created_at);

CREATE INDEX picture_allowance_since ON public.picture_allowance USING btree (since);

CREATE INDEX picture_provisional ON public.picture USING btree (created_at) WHERE (kept_at IS NULL);

CREATE UNIQUE INDEX picture_rendition_file ON public.picture_rendition USING btree (store, key);

CREATE INDEX scheduled_tasks_execution_time ON public.scheduled_tasks USING btree (execution_time);

CREATE INDEX scheduled_tasks_last_heartbeat ON public.scheduled_tasks USING btree (last_heartbeat);

CREATE UNIQUE INDEX spring_session_ix1 ON public.spring_session USING btree (session_id);

CREATE INDEX spring_session_ix2 ON public.spring_session USING btree (expiry_time);

CREATE INDEX spring_session_ix3 ON public.spring_session USING btree (principal_name);

CREATE INDEX stored_file_unsettled ON public.stored_file USING btree (state, since) WHERE (state = ANY (ARRAY['pending'::text, 'to delete'::text, 'quarantined'::text]));

CREATE INDEX topic_follow_member ON public.topic_follow USING btree (member_id, since DESC);

CREATE INDEX topic_spelling_gist ON public.topic_spelling USING btree (gist);

CREATE INDEX topic_spelling_initials ON public.topic_spelling USING btree (initials) WHERE (initials IS NOT NULL);

CREATE INDEX topic_spelling_topic_id ON public.topic_spelling USING btree (topic_id);

CREATE INDEX topic_spelling_trigrams ON public.topic_spelling USING gin (key public.gin_trgm_ops) WITH (fastupdate=off);

ALTER TABLE ONLY public.account_letter
    ADD CONSTRAINT account_letter_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.comment_cheer
    ADD CONSTRAINT comment_cheer_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES public.dream_comment(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.comment_cheer
    ADD CONSTRAINT comment_cheer_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.draft_entry
    ADD CONSTRAINT draft_entry_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.draft(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.draft_field
    ADD CONSTRAINT draft_field_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.draft(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.picture(id);

ALTER TABLE ONLY public.dream_cheer
    ADD CONSTRAINT dream_cheer_dream_id_fkey FOREIGN KEY (dream_id) REFERENCES public.dream(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_cheer
    ADD CONSTRAINT dream_cheer_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_comment
    ADD CONSTRAINT dream_comment_answers_id_fkey FOREIGN KEY (answers_id) REFERENCES public.dream_comment(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_comment
    ADD CONSTRAINT dream_comment_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.member(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.dream_comment
    ADD CONSTRAINT dream_comment_dream_id_fkey FOREIGN KEY (dream_id) REFERENCES public.dream(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_diary_entry
    ADD CONSTRAINT dream_diary_entry_dream_id_fkey FOREIGN KEY (dream_id) REFERENCES public.dream(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_draft
    ADD CONSTRAINT dream_draft_dreamer_id_fkey FOREIGN KEY (dreamer_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_draft_entry
    ADD CONSTRAINT dream_draft_entry_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.dream_draft(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_draft_field
    ADD CONSTRAINT dream_draft_field_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.dream_draft(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream
    ADD CONSTRAINT dream_dreamer_id_fkey FOREIGN KEY (dreamer_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_follow
    ADD CONSTRAINT dream_follow_dream_id_fkey FOREIGN KEY (dream_id) REFERENCES public.dream(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_follow
    ADD CONSTRAINT dream_follow_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_need
    ADD CONSTRAINT dream_need_dream_id_fkey FOREIGN KEY (dream_id) REFERENCES public.dream(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_need
    ADD CONSTRAINT dream_need_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topic(id);

ALTER TABLE ONLY public.dream_slug
    ADD CONSTRAINT dream_slug_dream_id_fkey FOREIGN KEY (dream_id) REFERENCES public.dream(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.dream_step
    ADD CONSTRAINT dream_step_dream_id_fkey FOREIGN KEY (dream_id) REFERENCES public.dream(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_theme
    ADD CONSTRAINT dream_theme_dream_id_fkey FOREIGN KEY (dream_id) REFERENCES public.dream(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dream_theme
    ADD CONSTRAINT dream_theme_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topic(id);

ALTER TABLE ONLY public.email_change
    ADD CONSTRAINT email_change_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.email_confirmation
    ADD CONSTRAINT email_confirmation_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.experience
    ADD CONSTRAINT experience_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.export
    ADD CONSTRAINT export_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.export_part
    ADD CONSTRAINT export_part_export_id_fkey FOREIGN KEY (export_id) REFERENCES public.export(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feed_visit
    ADD CONSTRAINT feed_visit_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.former_email
    ADD CONSTRAINT former_email_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.known_device
    ADD CONSTRAINT known_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member_block
    ADD CONSTRAINT member_block_blocked_id_fkey FOREIGN KEY (blocked_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member_block
    ADD CONSTRAINT member_block_blocker_id_fkey FOREIGN KEY (blocker_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member_follow
    ADD CONSTRAINT member_follow_followed_id_fkey FOREIGN KEY (followed_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member_follow
    ADD CONSTRAINT member_follow_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_id_fkey FOREIGN KEY (id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.picture(id);

ALTER TABLE ONLY public.member_slug
    ADD CONSTRAINT member_slug_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.member_topic
    ADD CONSTRAINT member_topic_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member_topic
    ADD CONSTRAINT member_topic_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topic(id);

ALTER TABLE ONLY public.notification_actor
    ADD CONSTRAINT notification_actor_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notification_actor
    ADD CONSTRAINT notification_actor_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES public.notification(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_dream_id_fkey FOREIGN KEY (dream_id) REFERENCES public.dream(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_dream_id_fkey FOREIGN KEY (dream_id) REFERENCES public.dream(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_dreamer_id_fkey FOREIGN KEY (dreamer_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_helper_id_fkey FOREIGN KEY (helper_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.offer_message
    ADD CONSTRAINT offer_message_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.offer_message
    ADD CONSTRAINT offer_message_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES public.offer(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.dream_need(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.passkey_challenge
    ADD CONSTRAINT passkey_challenge_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.picture_negative
    ADD CONSTRAINT picture_negative_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.picture(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.picture_rendition
    ADD CONSTRAINT picture_rendition_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.picture(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.picture_rendition
    ADD CONSTRAINT picture_rendition_store_key_wanted_fkey FOREIGN KEY (store, key, wanted) REFERENCES public.stored_file(store, key, wanted);

ALTER TABLE ONLY public.profile_draft_entry
    ADD CONSTRAINT profile_draft_entry_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.profile_draft(member_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.profile_draft_field
    ADD CONSTRAINT profile_draft_field_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.profile_draft(member_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.profile_draft
    ADD CONSTRAINT profile_draft_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.spring_session_attributes
    ADD CONSTRAINT spring_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES public.spring_session(primary_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.topic_follow
    ADD CONSTRAINT topic_follow_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.topic_follow
    ADD CONSTRAINT topic_follow_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topic(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.topic_spelling
    ADD CONSTRAINT topic_spelling_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topic(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

