-- What decides on orders, who made it, and who put it to work when.

-- A version never changes: a decision that names it can be made again.
create table hub.policy (
    version text primary key check (length(version) between 1 and 100),
    body    text not null, -- JSON; as it was written
    made_at timestamptz not null,
    made_by text not null check (made_by <> ''),
    note    text
);

create table hub.policy_activation (
    activation_id bigint generated always as identity primary key,
    at            timestamptz not null,
    actor         text not null check (actor <> ''),
    action        text not null check (action in ('activate', 'revert', 'shadow', 'unshadow')),
    version       text references hub.policy, -- which decides from then on, or is tried or tried no more; null: reverted to the configured one
    why           text,
    check (version is not null or action = 'revert')
);

create trigger policy_append_only before update or delete or truncate on hub.policy
    for each statement execute function hub.append_only();
create trigger policy_activation_append_only before update or delete or truncate on hub.policy_activation
    for each statement execute function hub.append_only();

-- Offered to people for a label, as one of so many: 0.05 is one of twenty.
alter table hub.decision add column sample_rate double precision check (sample_rate > 0 and sample_rate <= 1);

create index decision_sample on hub.decision (at) where sample_rate is not null;
create index decision_shadow on hub.decision (at) where outcome = 'shadow';
