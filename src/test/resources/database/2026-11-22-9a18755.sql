
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
	('01a22268-3f44-799d-a7ee-0f243b75f70f', 'mira@example.org', 'mira@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$gOsI2HJutdfAo/QiQVDeXg$HIEO0G0uTgr5e3bGPtBTzIlFylAz1DvtNclOYWfFDiM', 'member', '2026-11-28 13:46:27.002138+00'),
	('01a22268-4020-7974-8433-7bed7a22247e', 'jonas@example.org', 'jonas@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$hn+d+2yEDaPrwr2zFl4yVg$1cTIPqhZvkDyNipZxST+5PbYtxBbxaktaWB5NsmRhNc', 'member', '2026-11-28 13:46:27.229452+00'),
	('01a22268-40ee-7b73-bef5-8df3db926c89', 'max@example.org', 'max@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$Myb+pfKU9OfL7SV34oA8/A$5nLueoeX4K7OTZW5+Er69PvWUfXcbBcxAMyQbyTMFHk', 'member', '2026-11-28 13:46:27.436061+00'),
	('01a22268-417a-7c84-bf31-029d5a46a6fb', 'max-the-second@example.org', 'max-the-second@example.org', NULL, '$argon2id$v=19$m=19456,t=2,p=1$IxOFn6JEFsUyzFij7nZ+ig$+u0O6xw9QBhGjoKbzqikeUIeRIq52IClPvXz4dpqYLI', 'member', '2026-11-28 13:46:27.575882+00');

INSERT INTO public.administrator_invitation VALUES
	('\x80c515be32e1c366e0fd8b37986ba44abdb315c1007e26013e5465e242b42415', '2026-11-28 13:46:25.79253+00');

INSERT INTO public.draft VALUES
	('01a22268-3dbe-7ca0-b47f-43cd53556d29', '\x1b80b0d31888e5a4a2a6e195e7490aad8b714cac124a33674ac0d5df910089ea', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-3f44-799d-a7ee-0f243b75f70f', '2026-11-28 13:46:26.622421+00', '2026-11-28 13:46:27.002138+00'),
	('01a22268-3f97-7fd7-993e-e238dcdda1a4', '\xd3af771043960509d2cb980a371c73a5c806720317fa414bf5eda361a6433b6a', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-4020-7974-8433-7bed7a22247e', '2026-11-28 13:46:27.095314+00', '2026-11-28 13:46:27.229452+00'),
	('01a22268-4053-76bb-aa4c-0a831999e862', '\xa21f40217ce535252d9283d4bf6931bea4dd0349dd1568a10a40a8dc19bb74a3', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-40ee-7b73-bef5-8df3db926c89', '2026-11-28 13:46:27.283221+00', '2026-11-28 13:46:27.436061+00'),
	('01a22268-4111-7705-a5bc-2d72667f5e27', '\x200f2fbec0fa57df40d9ba8de5213a2d1ca227ce191b9a29b43e3e7af9b82701', NULL, NULL, NULL, NULL, NULL, true, true, NULL, '01a22268-417a-7c84-bf31-029d5a46a6fb', '2026-11-28 13:46:27.473574+00', '2026-11-28 13:46:27.575882+00'),
	('01a22268-41a6-745d-a742-e8a5a8d651f2', '\xe1649420757dd246c2b63ab888119c1a2271d9c7556823bbee4de585e75f3a5f', 'Dora', 'Halfway', 'dora@example.org', '$argon2id$v=19$m=19456,t=2,p=1$Dag/vHspz9erezmwFMlcjQ$WDn2X72Xh0HJX7cR3iTgIrebXPrFa4bnCIC8lrWxQJ8', NULL, false, false, NULL, NULL, '2026-11-28 13:46:27.622719+00', '2026-11-28 13:46:27.756376+00');

INSERT INTO public.draft_entry VALUES
	('01a22268-41e7-7c96-9fbf-b24dfba8083b', '01a22268-41a6-745d-a742-e8a5a8d651f2', 'skill', 'singing', NULL, 'singing'),
	('01a22268-41f9-75ba-80b5-fe354a41a28e', '01a22268-41a6-745d-a742-e8a5a8d651f2', 'skill', 'accounting', NULL, 'accounting'),
	('01a22268-420d-7cc9-b7a4-9d4df4c8bd11', '01a22268-41a6-745d-a742-e8a5a8d651f2', 'skill', 'baking', NULL, 'baking'),
	('01a22268-4220-7c20-a256-b5eedd98f258', '01a22268-41a6-745d-a742-e8a5a8d651f2', 'experience', 'Sang in three choirs', NULL, 'sang in three choirs');

INSERT INTO public.email_confirmation VALUES
	('\x2392cdd6bb05d5a3fd175c95a59fc78c005495dc1fdbf502bcf134ec8f6bc050', '01a22268-3f44-799d-a7ee-0f243b75f70f', 'mira@example.org', '2026-11-28 13:46:27.002138+00'),
	('\x786112779bfb9be6b310e0dd41c95aded2f9ea4bcf56ef593e2e690f2d9b43b5', '01a22268-4020-7974-8433-7bed7a22247e', 'jonas@example.org', '2026-11-28 13:46:27.229452+00'),
	('\x085cd683f78530a7d605dbcdfa67209d934e1acbce997a5330eb8d1f6df9b14c', '01a22268-40ee-7b73-bef5-8df3db926c89', 'max@example.org', '2026-11-28 13:46:27.436061+00'),
	('\x44ebaf96f78ddaf74003026745547870ebc02a43e34450448d1183ead218869e', '01a22268-417a-7c84-bf31-029d5a46a6fb', 'max-the-second@example.org', '2026-11-28 13:46:27.575882+00');

INSERT INTO public.experience VALUES
	('01a22268-3f58-7144-b181-8024f46336c1', '01a22268-3f44-799d-a7ee-0f243b75f70f', 'Built a footbridge', NULL, 0);

INSERT INTO public.flyway_schema_history VALUES
	(1, '001', 'picture', 'SQL', 'V001__picture.sql', -649429947, 'kith', '2026-11-28 13:46:23.27929', 11, true),
	(2, '002', 'topic', 'SQL', 'V002__topic.sql', -658013794, 'kith', '2026-11-28 13:46:23.308374', 27, true),
	(3, '003', 'account', 'SQL', 'V003__account.sql', -1052426057, 'kith', '2026-11-28 13:46:23.362747', 20, true),
	(4, '004', 'member', 'SQL', 'V004__member.sql', 550986857, 'kith', '2026-11-28 13:46:23.396826', 15, true),
	(5, '005', 'joining', 'SQL', 'V005__joining.sql', -64133769, 'kith', '2026-11-28 13:46:23.427025', 11, true),
	(6, '006', 'scheduled tasks', 'SQL', 'V006__scheduled_tasks.sql', 564822400, 'kith', '2026-11-28 13:46:23.451862', 4, true),
	(7, '007', 'mail', 'SQL', 'V007__mail.sql', 631889287, 'kith', '2026-11-28 13:46:23.462412', 3, true),
	(8, NULL, 'vocabulary', 'JDBC', 'app.kith.topic.VocabularyMigration', -1524112529, 'kith', '2026-11-28 13:46:23.47104', 722, true);

INSERT INTO public.letter VALUES
	('01a22268-3f60-77b7-836b-a6a252336b62', 'mira@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day:

http://localhost:48113/email/confirm/HlQqASwpuCNNoal77l9628sqsl0TvRvwXRQ5idIIHME

You will be asked to sign in first, so that nobody else can do it for you.

If it was not you, there is nothing to do. The address stays yours.', '2026-11-28 13:46:27.002138+00'),
	('01a22268-4026-7fdf-bc18-4f42953acb86', 'jonas@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day:

http://localhost:48113/email/confirm/eNsOTAzZMRalKGqp8rIs-jN-5-JyLD0s968zh-hP4iI

You will be asked to sign in first, so that nobody else can do it for you.

If it was not you, there is nothing to do. The address stays yours.', '2026-11-28 13:46:27.229452+00'),
	('01a22268-40f2-7fbc-9069-ce77a0a4cfbd', 'max@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day:

http://localhost:48113/email/confirm/vaHXRAYFxoKlohf_ip9bxLMn0am5DdcJbWsY5zm4kMU

You will be asked to sign in first, so that nobody else can do it for you.

If it was not you, there is nothing to do. The address stays yours.', '2026-11-28 13:46:27.436061+00'),
	('01a22268-4181-7f04-abc6-a56f598ebbe2', 'max-the-second@example.org', 'Confirm your address', 'Hello,

somebody joined Kith with this address. If that was you, confirm it within a day:

http://localhost:48113/email/confirm/yuQSQmq_KZoz44szP9FUoe7I4uYIZONPN4akhWqRX00

You will be asked to sign in first, so that nobody else can do it for you.

If it was not you, there is nothing to do. The address stays yours.', '2026-11-28 13:46:27.575882+00');

INSERT INTO public.member VALUES
	('01a22268-3f44-799d-a7ee-0f243b75f70f', 'Mira', 'Quill', 'mira-quill', '01a22268-3ee7-7dc7-a346-3865bbe3b6f4', '2026-11-28 13:46:27.002138+00'),
	('01a22268-4020-7974-8433-7bed7a22247e', 'Jonas', NULL, 'jonas', NULL, '2026-11-28 13:46:27.229452+00'),
	('01a22268-40ee-7b73-bef5-8df3db926c89', 'Wolfeschlegelsteinhausenbergerdorff', 'Maximilian Adalbert von und zu Hohenstein', 'wolfeschlegelsteinhausenbergerdorff-maximilian-adalbert-von', NULL, '2026-11-28 13:46:27.436061+00'),
	('01a22268-417a-7c84-bf31-029d5a46a6fb', 'Wolfeschlegelsteinhausenbergerdorff', 'Maximilian Adalbert von und zu Hohenstein', 'wolfeschlegelsteinhausenbergerdorff-maximilian-adalbert-von-2', NULL, '2026-11-28 13:46:27.575882+00');

INSERT INTO public.member_slug VALUES
	('mira-quill', '01a22268-3f44-799d-a7ee-0f243b75f70f', '2026-11-28 13:46:27.002138+00'),
	('jonas', '01a22268-4020-7974-8433-7bed7a22247e', '2026-11-28 13:46:27.229452+00'),
	('wolfeschlegelsteinhausenbergerdorff-maximilian-adalbert-von', '01a22268-40ee-7b73-bef5-8df3db926c89', '2026-11-28 13:46:27.436061+00'),
	('wolfeschlegelsteinhausenbergerdorff-maximilian-adalbert-von-2', '01a22268-417a-7c84-bf31-029d5a46a6fb', '2026-11-28 13:46:27.575882+00');

INSERT INTO public.member_topic VALUES
	('01a22268-3f44-799d-a7ee-0f243b75f70f', 'skill', '01a22268-3263-7f56-bb8d-c0dc99393be6', 'joinery', 0),
	('01a22268-3f44-799d-a7ee-0f243b75f70f', 'skill', '01a22268-3f52-7246-93df-463dd937f895', NULL, 1),
	('01a22268-3f44-799d-a7ee-0f243b75f70f', 'interest', '01a22268-326b-7be5-8905-d2d483157b72', NULL, 0),
	('01a22268-4020-7974-8433-7bed7a22247e', 'skill', '01a22268-3263-7f56-bb8d-c0dc99393be6', NULL, 0);

INSERT INTO public.picture VALUES
	('01a22268-3ee7-7dc7-a346-3865bbe3b6f4', 'Mira at her bench', '#0f0f78', '2026-11-28 13:46:26.921124+00', '2026-11-28 13:46:26.927815+00', '2026-11-28 13:46:26.931016+00', NULL);

INSERT INTO public.picture_rendition VALUES
	('01a22268-3ee7-7dc7-a346-3865bbe3b6f4', 96, 96, 'image/webp', 286);

INSERT INTO public.scheduled_tasks VALUES
	('sweep-pictures', 'recurring', NULL, '2026-11-28 13:51:25.70917+00', false, NULL, '2026-11-28 13:46:25.70917+00', NULL, 0, NULL, 3, NULL),
	('sweep-drafts', 'recurring', NULL, '2026-11-28 13:56:25.724073+00', false, NULL, '2026-11-28 13:46:25.724073+00', NULL, 0, NULL, 3, NULL),
	('deliver-letter', '01a22268-3f60-77b7-836b-a6a252336b62', NULL, '2026-11-28 13:47:27.345273+00', false, NULL, NULL, '2026-11-28 13:46:27.345273+00', 1, NULL, 3, NULL),
	('deliver-letter', '01a22268-4026-7fdf-bc18-4f42953acb86', NULL, '2026-11-28 13:47:27.458769+00', false, NULL, NULL, '2026-11-28 13:46:27.458769+00', 1, NULL, 3, NULL),
	('deliver-letter', '01a22268-4181-7f04-abc6-a56f598ebbe2', NULL, '2026-11-28 13:46:27.586212+00', false, NULL, NULL, NULL, NULL, NULL, 1, NULL),
	('deliver-letter', '01a22268-40f2-7fbc-9069-ce77a0a4cfbd', NULL, '2026-11-28 13:47:27.602783+00', false, NULL, NULL, '2026-11-28 13:46:27.602783+00', 1, NULL, 3, NULL);

INSERT INTO public.spring_session VALUES
	('29a68ea7-6dfe-421f-830a-6dcc77530a0a', 'sZzmZppWKf1WE9DLNfje4XKY9ClTISk8IYARn1UVIHk', 1795873587047, 1795873587062, 1209600, 1797083187062, NULL),
	('47d1f985-dba2-4fef-b748-5b0a8cd7c95e', 'f8vPp5nrYikox0gyeU2hWy-Dcxsj14x-Zn7dxPA1frk', 1795873587241, 1795873587251, 1209600, 1797083187251, NULL),
	('64494ee4-8f12-4e64-b06c-6376d7acc580', 'tqlt-tYbjEkwDJ_tspdcMLLI7k9PPTFD9s5jJR-S2JE', 1795873587447, 1795873587456, 1209600, 1797083187456, NULL),
	('fcbc1340-444e-48d4-85b7-a2276b58e32e', 'U51HG90QliuvQs0d5p5s_8zVSfgt2A7WuQTmCM53H1U', 1795873587589, 1795873587602, 1209600, 1797083187602, NULL);

INSERT INTO public.spring_session_attributes VALUES
	('29a68ea7-6dfe-421f-830a-6dcc77530a0a', 'account', '\xaced000574002430316132323236382d336634342d373939642d613765652d306632343362373566373066'),
	('47d1f985-dba2-4fef-b748-5b0a8cd7c95e', 'account', '\xaced000574002430316132323236382d343032302d373937342d383433332d376265643761323232343765'),
	('64494ee4-8f12-4e64-b06c-6376d7acc580', 'account', '\xaced000574002430316132323236382d343065652d376237332d626566352d386466336462393236633839'),
	('fcbc1340-444e-48d4-85b7-a2276b58e32e', 'account', '\xaced000574002430316132323236382d343137612d376338342d626633312d303239643561343661366662');

INSERT INTO public.topic VALUES
	('01a22268-3263-7f56-bb8d-c0dc99393be6', 'Carpentry', 'carpentry', 'carpentry', '2026-11-28 13:46:23.47301+00'),
	('01a22268-326b-7be5-8905-d2d483157b72', 'Gardening', 'gardening', 'gardening', '2026-11-28 13:46:23.47301+00'),
	('01a22268-3f52-7246-93df-463dd937f895', 'knot reading', 'knot reading', 'knot-reading', '2026-11-28 13:46:27.002138+00');

INSERT INTO public.topic_spelling VALUES
	('carpentry', 'Carpentry', '01a22268-3263-7f56-bb8d-c0dc99393be6'),
	('carpenter', 'carpenter', '01a22268-3263-7f56-bb8d-c0dc99393be6'),
	('joinery', 'joinery', '01a22268-3263-7f56-bb8d-c0dc99393be6'),
	('joiner', 'joiner', '01a22268-3263-7f56-bb8d-c0dc99393be6'),
	('woodwork', 'woodwork', '01a22268-3263-7f56-bb8d-c0dc99393be6'),
	('woodworking', 'woodworking', '01a22268-3263-7f56-bb8d-c0dc99393be6'),
	('wood working', 'wood working', '01a22268-3263-7f56-bb8d-c0dc99393be6'),
	('carpentering', 'carpentering', '01a22268-3263-7f56-bb8d-c0dc99393be6'),
	('gardening', 'Gardening', '01a22268-326b-7be5-8905-d2d483157b72'),
	('gardener', 'gardener', '01a22268-326b-7be5-8905-d2d483157b72'),
	('garden', 'garden', '01a22268-326b-7be5-8905-d2d483157b72'),
	('horticulture', 'horticulture', '01a22268-326b-7be5-8905-d2d483157b72'),
	('gardens', 'gardens', '01a22268-326b-7be5-8905-d2d483157b72'),
	('knot reading', 'knot reading', '01a22268-3f52-7246-93df-463dd937f895');

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

