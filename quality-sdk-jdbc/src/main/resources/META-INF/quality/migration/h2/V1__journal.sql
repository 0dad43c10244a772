-- The journal: every step of every thing, appended and never changed, numbered without gaps per tenant.
create table if not exists ${schema}${prefix}step (
    tenant character varying(100) not null,
    seq bigint not null,
    family character varying(40) not null,
    id character varying(100) not null,
    version integer not null,
    kind character varying(60) not null,
    happened_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    stored_at timestamp(6) with time zone not null,
    command character varying(100) not null,
    form character varying(100000000) not null,
    chain_key character varying(100) not null,
    link binary varying(32) not null,
    constraint ${prefix}step_pk primary key (tenant, seq),
    constraint ${prefix}step_thing unique (tenant, family, id, version)
);

-- The head of each tenant's chain: the row that every writer locks first.
create table if not exists ${schema}${prefix}head (
    tenant character varying(100) not null,
    seq bigint not null,
    chain_key character varying(100) not null,
    link binary varying(32) not null,
    seal binary varying(32) not null,
    constraint ${prefix}head_pk primary key (tenant)
);

-- The commands that were committed, so that one sent again changes nothing.
create table if not exists ${schema}${prefix}command (
    tenant character varying(100) not null,
    command character varying(100) not null,
    digest character varying(64) not null,
    seq bigint not null,
    stored_at timestamp(6) with time zone not null,
    constraint ${prefix}command_pk primary key (tenant, command)
);

-- One row per thing: where it stands.
create table if not exists ${schema}${prefix}thing (
    tenant character varying(100) not null,
    family character varying(40) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    first_at timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone not null,
    digest binary varying(32) not null,
    constraint ${prefix}thing_pk primary key (tenant, family, id)
);
