-- Who may do what: people with an account, machines with a key, and everything that was done with both.

-- A person. Their name stands in every verdict, so it is never another's: accounts are disabled, not deleted.
create table hub.account (
    name            text primary key check (name ~ '^[a-z0-9][a-z0-9._@+-]{0,99}$'), -- case-folded
    display_name    text not null check (length(display_name) between 1 and 200),
    role            text not null check (role in ('viewer', 'reviewer', 'admin')),
    password_hash   text check (password_hash <> ''), -- null: signs in by OpenID Connect alone
    failed_sign_ins integer not null default 0 check (failed_sign_ins >= 0), -- since the last that did not fail, or the last lock-out
    locked_until    timestamptz,
    security_stamp  uuid not null default gen_random_uuid(), -- another one ends the sessions that were begun with it
    created_at      timestamptz not null,
    created_by      text not null check (created_by <> ''),
    disabled_at     timestamptz
);

-- Whose a name is that came by OpenID Connect. Issuer and subject alone tell people apart (OpenID Connect Core 1.0 §5.7): a name
-- that someone may give himself must not become another's verdicts.
create table hub.openid_name (
    name     text primary key check (name ~ '^[a-z0-9][a-z0-9._@+-]{0,99}$'),
    issuer   text not null,
    subject  text not null,
    first_at timestamptz not null
);

create table hub.api_key (
    name         text primary key check (name ~ '^[a-z0-9][a-z0-9._@+-]{0,99}$'), -- never used again, so that "key:NAME" stays one
    sha256       bytea not null unique check (length(sha256) = 32),
    scopes       text[] not null check (cardinality(scopes) > 0 and scopes <@ array['orders:read', 'orders:write', 'review:read', 'review:write', 'policies:write']),
    channel      text, -- null: all
    created_at   timestamptz not null,
    created_by   text not null check (created_by <> ''),
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz, -- to the minute
    check (channel is not null or not 'orders:write' = any (scopes)) -- an order comes on a channel
);

-- Keys of ASP.NET Core's data protection: cookies made by one replica are read by all.
create table hub.data_protection_key (
    name       text primary key,
    xml        text not null,
    created_at timestamptz not null
);

create table hub.access_event (
    event_id bigint generated always as identity primary key,
    at       timestamptz not null,
    actor    text not null check (actor <> ''),
    action   text not null check (action in ('signed-in', 'sign-in-refused', 'locked-out', 'signed-out', 'account-added', 'role-set', 'password-set',
        'account-disabled', 'account-enabled', 'account-unlocked', 'openid-released', 'key-added', 'key-revoked')),
    account  text,
    api_key  text,
    remote   text, -- address that the request came from
    detail   text
);

create index access_event_account on hub.access_event (account, at desc) where account is not null;

create trigger access_event_append_only before update or delete or truncate on hub.access_event
    for each statement execute function hub.append_only();
