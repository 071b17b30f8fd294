
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
    CONSTRAINT account_email_check CHECK ((email <> ''::text)),
    CONSTRAINT account_email_key_check CHECK ((email_key <> ''::text)),
    CONSTRAINT account_password_hash_check CHECK ((password_hash <> ''::text)),
    CONSTRAINT account_role_check CHECK ((role = ANY (ARRAY['member'::text, 'moderator'::text, 'administrator'::text])))
);

CREATE TABLE public.administrator_invitation (
    token_hash bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
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
    span text,
    key text NOT NULL,
    CONSTRAINT draft_entry_key_check CHECK ((key <> ''::text)),
    CONSTRAINT draft_entry_kind_check CHECK ((kind = ANY (ARRAY['skill'::text, 'interest'::text, 'experience'::text]))),
    CONSTRAINT draft_entry_line_check CHECK ((line <> ''::text)),
    CONSTRAINT draft_entry_span_check CHECK ((span <> ''::text))
);

ALTER TABLE public.draft_entry ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.draft_entry_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
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
    CONSTRAINT experience_span_check CHECK ((span <> ''::text))
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

CREATE TABLE public.letter (
    id uuid NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    written_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT letter_body_check CHECK ((body <> ''::text)),
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
    CONSTRAINT member_first_name_check CHECK ((first_name <> ''::text)),
    CONSTRAINT member_last_name_check CHECK ((last_name <> ''::text)),
    CONSTRAINT member_slug_check CHECK ((slug <> ''::text))
);

CREATE TABLE public.member_slug (
    slug text NOT NULL,
    member_id uuid NOT NULL,
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

CREATE TABLE public.picture (
    id uuid NOT NULL,
    description text,
    colour text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    stored_at timestamp with time zone,
    kept_at timestamp with time zone,
    let_go_at timestamp with time zone,
    CONSTRAINT picture_check CHECK (((kept_at IS NULL) OR (stored_at IS NOT NULL))),
    CONSTRAINT picture_colour_check CHECK ((colour ~ '^#[0-9a-f]{6}$'::text)),
    CONSTRAINT picture_description_check CHECK ((description <> ''::text))
);

CREATE TABLE public.picture_rendition (
    picture_id uuid NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    content_type text NOT NULL,
    bytes integer NOT NULL,
    CONSTRAINT picture_rendition_bytes_check CHECK ((bytes > 0)),
    CONSTRAINT picture_rendition_content_type_check CHECK ((content_type = ANY (ARRAY['image/webp'::text, 'image/jpeg'::text, 'image/png'::text]))),
    CONSTRAINT picture_rendition_height_check CHECK ((height > 0)),
    CONSTRAINT picture_rendition_width_check CHECK ((width > 0))
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

CREATE TABLE public.topic (
    id uuid NOT NULL,
    name text NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    slug text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT topic_key_check CHECK ((key <> ''::text)),
    CONSTRAINT topic_name_check CHECK ((name <> ''::text)),
    CONSTRAINT topic_slug_check CHECK ((slug <> ''::text))
);

CREATE TABLE public.topic_spelling (
    key text NOT NULL COLLATE pg_catalog."C",
    spelling text NOT NULL,
    topic_id uuid NOT NULL,
    CONSTRAINT topic_spelling_key_check CHECK ((key <> ''::text)),
    CONSTRAINT topic_spelling_spelling_check CHECK ((spelling <> ''::text))
);

INSERT INTO public.account VALUES
	('01a22268-6d46-7287-a361-1e792ad4c076', 'mira@example.org', 'mira@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$2x5EcO9U1PXNK+NSMyYaWA$+Sn+1rHHUpYBIE3GPUd8DHxlf/08UsfjYgjpUj7WABU', 'member', '2026-11-28 13:46:38.785507+00'),
	('01a22268-6e17-7790-8955-ac3bf79c4686', 'jonas@example.org', 'jonas@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$5Xjs9PtTgYG9ryJM9RSDsw$UFN/Ingu0+R2pQfr6CLbt24vZpRL/g5RD2AmNGIENp4', 'member', '2026-11-28 13:46:38.993764+00'),
	('01a22268-6eaf-7a23-93b7-a1fdf6d6f69c', 'max@example.org', 'max@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$6FUabfwtYZUi67gv4hn1fw$C9kFiEbrcyp6xCPwtV70WWBzR8bxVaT5al/abJkVz70', 'member', '2026-11-28 13:46:39.147232+00'),
	('01a22268-6f44-7dbb-9b25-4f6538b1cc39', 'max-the-second@example.org', 'max-the-second@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$MwuLWw+WJmuNYL+heaZHpw$wXrQG0e9M8rpXhiVBbNXFna7nzMlVWoMBMXrcATfjD4', 'member', '2026-11-28 13:46:39.298925+00');

INSERT INTO public.administrator_invitation VALUES
	('\x8acaaf7bab06e31f3ee8f06c3aea6455c7dd70059c4b8879fc52a0a57c68879f', '2026-11-28 13:46:37.472247+00');

INSERT INTO public.draft VALUES
	('01a22268-6b6d-7970-badd-0685a68d1438', '\x86e3eff8c3e8786363f774345660a941cca4f503ac05336fd08f53b8bd1ed756', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-6d46-7287-a361-1e792ad4c076', '2026-11-28 13:46:38.318919+00', '2026-11-28 13:46:38.785507+00'),
	('01a22268-6d8f-7c21-9444-b0725d035507', '\xf89c672f6e57ac802ab85d365a9d4b54fade03ff4141b847927dd61abf4a17c2', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-6e17-7790-8955-ac3bf79c4686', '2026-11-28 13:46:38.863559+00', '2026-11-28 13:46:38.993764+00'),
	('01a22268-6f5f-77e2-b4f6-425ab5efb257', '\xa6ceb9f71c7ff846d3ef6134016c4614fbddaffa87d010339d0bd5a20439470f', 'Dora', 'Halfway', 'dora@example.org', '$argon2id$v=19$m=19456,t=2,p=1$j6eB/seNps+WriXdVqATVw$R1XB+otXuwZCSYd3BXQxtF1E6PJr+Mt82cd0efoFEIw', NULL, false, false, NULL, NULL, '2026-11-28 13:46:39.327343+00', '2026-11-28 13:46:39.462486+00'),
	('01a22268-6e32-7e26-8bab-667c7d0e1492', '\xc31ea09281f41fca17b4ce0c58a92f366828a01ef5a8be610b027ec39beb6163', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-6eaf-7a23-93b7-a1fdf6d6f69c', '2026-11-28 13:46:39.026567+00', '2026-11-28 13:46:39.147232+00'),
	('01a22268-6ee0-7c7c-af89-6601becd5598', '\x6ee4b0b875a367f34a76daeb70cb73d2ddbd47e4d048e3664f41fa333fb37058', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-6f44-7dbb-9b25-4f6538b1cc39', '2026-11-28 13:46:39.200732+00', '2026-11-28 13:46:39.298925+00');

INSERT INTO public.draft_entry OVERRIDING SYSTEM VALUE VALUES
	('01a22268-6f9b-724c-8b9c-1e820be9261a', 6, '01a22268-6f5f-77e2-b4f6-425ab5efb257', 'skill', 'singing', NULL, 'singing'),
	('01a22268-6fb2-7819-bc0f-9131965429f5', 7, '01a22268-6f5f-77e2-b4f6-425ab5efb257', 'skill', 'accounting', NULL, 'accounting'),
	('01a22268-6fc6-7f69-89cf-468f5a3c5edf', 8, '01a22268-6f5f-77e2-b4f6-425ab5efb257', 'skill', 'baking', NULL, 'baking'),
	('01a22268-6fdb-79f7-b0d6-3d3246a6c83f', 9, '01a22268-6f5f-77e2-b4f6-425ab5efb257', 'experience', 'Sang in three choirs', NULL, 'sang in three choirs');

INSERT INTO public.email_confirmation VALUES
	('\x7adcddff245945b0ca817bf9265cec62179ada10059af5b9c77a6f953aa3a7eb', '01a22268-6d46-7287-a361-1e792ad4c076', 'mira@example.org', '2026-11-28 13:46:38.785507+00'),
	('\x81798c5c972ebabf993126a2758c554a1a413bcbf4d36af575814b3971c72c4e', '01a22268-6e17-7790-8955-ac3bf79c4686', 'jonas@example.org', '2026-11-28 13:46:38.993764+00'),
	('\x65fd1e113ac97d0173e92e0c5885cf518e533dd13fec7820b2e023c4a5e6a5ba', '01a22268-6eaf-7a23-93b7-a1fdf6d6f69c', 'max@example.org', '2026-11-28 13:46:39.147232+00'),
	('\xc7c98181070a0f17d719dd43798347e4237114301f53f77c92bd62710c4acca3', '01a22268-6f44-7dbb-9b25-4f6538b1cc39', 'max-the-second@example.org', '2026-11-28 13:46:39.298925+00');

INSERT INTO public.experience VALUES
	('01a22268-6d51-7237-839c-2af182f93433', '01a22268-6d46-7287-a361-1e792ad4c076', 'Built a footbridge', NULL, 0);

INSERT INTO public.flyway_schema_history VALUES
	(1, '001', 'picture', 'SQL', 'V001__picture.sql', -649429947, 'kith', '2026-11-28 13:46:34.880696', 11, true),
	(2, '002', 'topic', 'SQL', 'V002__topic.sql', -658013794, 'kith', '2026-11-28 13:46:34.918587', 13, true),
	(3, '003', 'account', 'SQL', 'V003__account.sql', -1052426057, 'kith', '2026-11-28 13:46:34.951619', 17, true),
	(4, '004', 'member', 'SQL', 'V004__member.sql', 550986857, 'kith', '2026-11-28 13:46:34.981888', 18, true),
	(5, '005', 'joining', 'SQL', 'V005__joining.sql', -1078769818, 'kith', '2026-11-28 13:46:35.013034', 15, true),
	(6, '006', 'scheduled tasks', 'SQL', 'V006__scheduled_tasks.sql', 564822400, 'kith', '2026-11-28 13:46:35.037449', 10, true),
	(7, '007', 'mail', 'SQL', 'V007__mail.sql', 631889287, 'kith', '2026-11-28 13:46:35.052732', 3, true),
	(8, NULL, 'vocabulary', 'JDBC', 'app.kith.topic.VocabularyMigration', -1524112529, 'kith', '2026-11-28 13:46:35.063676', 667, true);

INSERT INTO public.letter VALUES
	('01a22268-6d56-7510-be58-8304419d2601', 'mira@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day:

http://localhost:48113/email/confirm/RdIhOWftVrmbXPMvEmFyiA5VM1mspyhPyIEVbI2gYRY

You will be asked to sign in first, so that nobody else can do it for you.

If it was not you, there is nothing to do. The address stays yours.', '2026-11-28 13:46:38.785507+00'),
	('01a22268-6e1b-77c1-aa96-7b882007f87f', 'jonas@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day:

http://localhost:48113/email/confirm/Zlj_yDeD3uYx-69OVMlxVdx2ogLyvPfyWNX7DjN2c7s

You will be asked to sign in first, so that nobody else can do it for you.

If it was not you, there is nothing to do. The address stays yours.', '2026-11-28 13:46:38.993764+00'),
	('01a22268-6eb5-7b2f-8f9d-bdb6ab2be457', 'max@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day:

http://localhost:48113/email/confirm/yQPLKl77x-EH-Sl17lMbop3tN_ocOWoIf5wN-Z5zTBw

You will be asked to sign in first, so that nobody else can do it for you.

If it was not you, there is nothing to do. The address stays yours.', '2026-11-28 13:46:39.147232+00'),
	('01a22268-6f48-72b1-8675-55e4ebd22a82', 'max-the-second@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day:

http://localhost:48113/email/confirm/lH68ahSKJcDfx2fYDgM1iPJMmriFiVFmdUapmAQ5L2E

You will be asked to sign in first, so that nobody else can do it for you.

If it was not you, there is nothing to do. The address stays yours.', '2026-11-28 13:46:39.298925+00');

INSERT INTO public.member VALUES
	('01a22268-6d46-7287-a361-1e792ad4c076', 'Mira', 'Quill', 'mira-quill', '01a22268-6cb2-75f8-a8fa-959a8c4dfe13', '2026-11-28 13:46:38.785507+00'),
	('01a22268-6e17-7790-8955-ac3bf79c4686', 'Jonas', NULL, 'jonas', NULL, '2026-11-28 13:46:38.993764+00'),
	('01a22268-6eaf-7a23-93b7-a1fdf6d6f69c', 'Wolfeschlegelsteinhausenbergerdorff', 'Maximilian Adalbert von und zu Hohenstein', 'wolfeschlegelsteinhausenbergerdorff-maximilian-adalbert-von', NULL, '2026-11-28 13:46:39.147232+00'),
	('01a22268-6f44-7dbb-9b25-4f6538b1cc39', 'Wolfeschlegelsteinhausenbergerdorff', 'Maximilian Adalbert von und zu Hohenstein', 'wolfeschlegelsteinhausenbergerdorff-maximilian-adalbert-von-2', NULL, '2026-11-28 13:46:39.298925+00');

INSERT INTO public.member_slug VALUES
	('mira-quill', '01a22268-6d46-7287-a361-1e792ad4c076', '2026-11-28 13:46:38.785507+00'),
	('jonas', '01a22268-6e17-7790-8955-ac3bf79c4686', '2026-11-28 13:46:38.993764+00'),
	('wolfeschlegelsteinhausenbergerdorff-maximilian-adalbert-von', '01a22268-6eaf-7a23-93b7-a1fdf6d6f69c', '2026-11-28 13:46:39.147232+00'),
	('wolfeschlegelsteinhausenbergerdorff-maximilian-adalbert-von-2', '01a22268-6f44-7dbb-9b25-4f6538b1cc39', '2026-11-28 13:46:39.298925+00');

INSERT INTO public.member_topic VALUES
	('01a22268-6d46-7287-a361-1e792ad4c076', 'skill', '01a22268-5f9d-7646-8a30-54b2754fa6ac', 'joinery', 0),
	('01a22268-6d46-7287-a361-1e792ad4c076', 'skill', '01a22268-6d4e-72f4-8846-7115e45782f6', NULL, 1),
	('01a22268-6d46-7287-a361-1e792ad4c076', 'interest', '01a22268-5fa1-7b81-9707-be4b70747b2f', NULL, 0),
	('01a22268-6e17-7790-8955-ac3bf79c4686', 'skill', '01a22268-5f9d-7646-8a30-54b2754fa6ac', NULL, 0);

INSERT INTO public.picture VALUES
	('01a22268-6cb2-75f8-a8fa-959a8c4dfe13', 'Mira at her bench', '#0f0f78', '2026-11-28 13:46:38.644612+00', '2026-11-28 13:46:38.729191+00', '2026-11-28 13:46:38.732342+00', NULL);

INSERT INTO public.picture_rendition VALUES
	('01a22268-6cb2-75f8-a8fa-959a8c4dfe13', 96, 96, 'image/webp', 286);

INSERT INTO public.scheduled_tasks VALUES
	('sweep-pictures', 'recurring', NULL, '2026-11-28 13:51:37.406358+00', false, NULL, '2026-11-28 13:46:37.406358+00', NULL, 0, NULL, 3, NULL),
	('sweep-drafts', 'recurring', NULL, '2026-11-28 13:56:37.431599+00', false, NULL, '2026-11-28 13:46:37.431599+00', NULL, 0, NULL, 3, NULL),
	('deliver-letter', '01a22268-6e1b-77c1-aa96-7b882007f87f', NULL, '2026-11-28 13:47:39.193404+00', false, NULL, NULL, '2026-11-28 13:46:39.193404+00', 1, NULL, 3, NULL),
	('deliver-letter', '01a22268-6d56-7510-be58-8304419d2601', NULL, '2026-11-28 13:47:39.195117+00', false, NULL, NULL, '2026-11-28 13:46:39.195117+00', 1, NULL, 3, NULL),
	('deliver-letter', '01a22268-6eb5-7b2f-8f9d-bdb6ab2be457', NULL, '2026-11-28 13:47:39.196916+00', false, NULL, NULL, '2026-11-28 13:46:39.196916+00', 1, NULL, 3, NULL),
	('deliver-letter', '01a22268-6f48-72b1-8675-55e4ebd22a82', NULL, '2026-11-28 13:46:39.304819+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL);

INSERT INTO public.spring_session VALUES
	('034a7daa-1295-49c5-8779-c01f3e73fb1f', '2MYv_H-LS-yktcCqfuaQGnhKBFT5aPcTQJJ6aSV2LWs', 1795873598811, 1795873598831, 1209600, 1797083198831, NULL),
	('edc9fcb3-4c47-439c-a221-00a0b1cc610f', '04RP_zrzy8y_VaGviAqvW3uFnwFkxxRXe1oQDV6ZaXU', 1795873599005, 1795873599011, 1209600, 1797083199011, NULL),
	('db713c61-01c3-44f4-b916-314cdd3382c9', 'z5wttTwtreB_gvX8Li5ya_dyK4DyFVpyTc5QMGo_4jw', 1795873599159, 1795873599177, 1209600, 1797083199177, NULL),
	('6838335b-8040-4a0f-bf3a-84fb1ac308c1', 'PqCBkFLG1U4SwrF0at16I1g79029FhMs3O38ZchjzHA', 1795873599306, 1795873599315, 1209600, 1797083199315, NULL);

INSERT INTO public.spring_session_attributes VALUES
	('034a7daa-1295-49c5-8779-c01f3e73fb1f', 'account', '\xaced000574002430316132323236382d366434362d373238372d613336312d316537393261643463303736'),
	('edc9fcb3-4c47-439c-a221-00a0b1cc610f', 'account', '\xaced000574002430316132323236382d366531372d373739302d383935352d616333626637396334363836'),
	('db713c61-01c3-44f4-b916-314cdd3382c9', 'account', '\xaced000574002430316132323236382d366561662d376132332d393362372d613166646636643666363963'),
	('6838335b-8040-4a0f-bf3a-84fb1ac308c1', 'account', '\xaced000574002430316132323236382d366634342d376462622d396232352d346636353338623163633339');

INSERT INTO public.topic VALUES
	('01a22268-5f9d-7646-8a30-54b2754fa6ac', 'Carpentry', 'carpentry', 'carpentry', '2026-11-28 13:46:35.064911+00'),
	('01a22268-5fa1-7b81-9707-be4b70747b2f', 'Gardening', 'gardening', 'gardening', '2026-11-28 13:46:35.064911+00'),
	('01a22268-6d4e-72f4-8846-7115e45782f6', 'knot reading', 'knot reading', 'knot-reading', '2026-11-28 13:46:38.785507+00');

INSERT INTO public.topic_spelling VALUES
	('carpentry', 'Carpentry', '01a22268-5f9d-7646-8a30-54b2754fa6ac'),
	('carpenter', 'carpenter', '01a22268-5f9d-7646-8a30-54b2754fa6ac'),
	('joinery', 'joinery', '01a22268-5f9d-7646-8a30-54b2754fa6ac'),
	('joiner', 'joiner', '01a22268-5f9d-7646-8a30-54b2754fa6ac'),
	('woodwork', 'woodwork', '01a22268-5f9d-7646-8a30-54b2754fa6ac'),
	('woodworking', 'woodworking', '01a22268-5f9d-7646-8a30-54b2754fa6ac'),
	('wood working', 'wood working', '01a22268-5f9d-7646-8a30-54b2754fa6ac'),
	('carpentering', 'carpentering', '01a22268-5f9d-7646-8a30-54b2754fa6ac'),
	('gardening', 'Gardening', '01a22268-5fa1-7b81-9707-be4b70747b2f'),
	('gardener', 'gardener', '01a22268-5fa1-7b81-9707-be4b70747b2f'),
	('garden', 'garden', '01a22268-5fa1-7b81-9707-be4b70747b2f'),
	('horticulture', 'horticulture', '01a22268-5fa1-7b81-9707-be4b70747b2f'),
	('gardens', 'gardens', '01a22268-5fa1-7b81-9707-be4b70747b2f'),
	('knot reading', 'knot reading', '01a22268-6d4e-72f4-8846-7115e45782f6');

SELECT pg_catalog.setval('public.draft_entry_position_seq', 9, true);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.administrator_invitation
    ADD CONSTRAINT administrator_invitation_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.draft_entry
    ADD CONSTRAINT draft_entry_draft_id_kind_key_key UNIQUE (draft_id, kind, key);

ALTER TABLE ONLY public.draft_entry
    ADD CONSTRAINT draft_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.email_confirmation
    ADD CONSTRAINT email_confirmation_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.experience
    ADD CONSTRAINT experience_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);

ALTER TABLE ONLY public.letter
    ADD CONSTRAINT letter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.member_slug
    ADD CONSTRAINT member_slug_pkey PRIMARY KEY (slug);

ALTER TABLE ONLY public.member_topic
    ADD CONSTRAINT member_topic_pkey PRIMARY KEY (member_id, kind, topic_id);

ALTER TABLE ONLY public.picture
    ADD CONSTRAINT picture_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.picture_rendition
    ADD CONSTRAINT picture_rendition_pkey PRIMARY KEY (picture_id, width);

ALTER TABLE ONLY public.scheduled_tasks
    ADD CONSTRAINT scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance);

ALTER TABLE ONLY public.sign_in_failure
    ADD CONSTRAINT sign_in_failure_pkey PRIMARY KEY (subject);

ALTER TABLE ONLY public.spring_session_attributes
    ADD CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name);

ALTER TABLE ONLY public.spring_session
    ADD CONSTRAINT spring_session_pk PRIMARY KEY (primary_id);

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

CREATE UNIQUE INDEX draft_picture ON public.draft USING btree (picture_id) WHERE (picture_id IS NOT NULL);

CREATE INDEX draft_touched ON public.draft USING btree (touched_at);

CREATE INDEX email_confirmation_account ON public.email_confirmation USING btree (account_id);

CREATE INDEX experience_member ON public.experience USING btree (member_id, "position");

CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);

CREATE INDEX member_newest ON public.member USING btree (joined_at DESC, id DESC);

CREATE UNIQUE INDEX member_picture ON public.member USING btree (picture_id) WHERE (picture_id IS NOT NULL);

CREATE INDEX member_slug_member ON public.member_slug USING btree (member_id);

CREATE INDEX member_slug_prefix ON public.member_slug USING btree (slug text_pattern_ops);

CREATE INDEX member_topic_topic ON public.member_topic USING btree (topic_id, kind, member_id);

CREATE INDEX picture_let_go ON public.picture USING btree (let_go_at) WHERE (let_go_at IS NOT NULL);

CREATE INDEX picture_provisional ON public.picture USING btree (created_at) WHERE (kept_at IS NULL);

CREATE INDEX scheduled_tasks_execution_time ON public.scheduled_tasks USING btree (execution_time);

CREATE INDEX scheduled_tasks_last_heartbeat ON public.scheduled_tasks USING btree (last_heartbeat);

CREATE UNIQUE INDEX spring_session_ix1 ON public.spring_session USING btree (session_id);

CREATE INDEX spring_session_ix2 ON public.spring_session USING btree (expiry_time);

CREATE INDEX spring_session_ix3 ON public.spring_session USING btree (principal_name);

CREATE INDEX topic_spelling_topic_id ON public.topic_spelling USING btree (topic_id);

CREATE INDEX topic_spelling_trigrams ON public.topic_spelling USING gin (key public.gin_trgm_ops) WITH (fastupdate=off);

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.draft_entry
    ADD CONSTRAINT draft_entry_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.draft(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.picture(id);

ALTER TABLE ONLY public.email_confirmation
    ADD CONSTRAINT email_confirmation_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.experience
    ADD CONSTRAINT experience_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_id_fkey FOREIGN KEY (id) REFERENCES public.account(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.picture(id);

ALTER TABLE ONLY public.member_slug
    ADD CONSTRAINT member_slug_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.member_topic
    ADD CONSTRAINT member_topic_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.member_topic
    ADD CONSTRAINT member_topic_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topic(id);

ALTER TABLE ONLY public.picture_rendition
    ADD CONSTRAINT picture_rendition_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.picture(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.spring_session_attributes
    ADD CONSTRAINT spring_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES public.spring_session(primary_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.topic_spelling
    ADD CONSTRAINT topic_spelling_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topic(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

