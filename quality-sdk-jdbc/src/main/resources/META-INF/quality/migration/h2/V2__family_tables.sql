-- Current state per family, one row per thing, for the host's own SQL; made anew from the journal at will.
create table if not exists ${schema}${prefix}employment (
    tenant character varying(100) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    employee character varying(4000),
    branch character varying(4000),
    team character varying(4000),
    since_date date,
    until_date date,
    wage_minor bigint,
    base_bonus_minor bigint,
    currency character varying(3),
    constraint ${prefix}employment_pk primary key (tenant, id)
);
