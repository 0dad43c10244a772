-- Current state per family, one row per thing, for the host's own SQL; made anew from the journal at will.
-- Money is in minor units, quantities in grams, pieces or millilitres, points in hundredths.

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

create table if not exists ${schema}${prefix}customer (
    tenant character varying(100) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    branch character varying(4000),
    customer_kind character varying(4000),
    opened_at timestamp(6) with time zone,
    constraint ${prefix}customer_pk primary key (tenant, id)
);

create table if not exists ${schema}${prefix}booking (
    tenant character varying(100) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    customer character varying(4000),
    branch character varying(4000),
    channel character varying(4000),
    site character varying(4000),
    place character varying(4000),
    window_start timestamp(6) with time zone,
    window_end timestamp(6) with time zone,
    taken_by character varying(4000),
    responsible character varying(4000),
    crew_leader character varying(4000),
    response_due_at timestamp(6) with time zone,
    requested_at timestamp(6) with time zone,
    confirmed_at timestamp(6) with time zone,
    arrived_at timestamp(6) with time zone,
    collected_at timestamp(6) with time zone,
    settled_at timestamp(6) with time zone,
    assessment character varying(4000),
    settlement character varying(4000),
    constraint ${prefix}booking_pk primary key (tenant, id)
);

create table if not exists ${schema}${prefix}assessment (
    tenant character varying(100) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    booking character varying(4000),
    assessor character varying(4000),
    total_minor bigint,
    currency character varying(3),
    payment_method character varying(4000),
    offered_at timestamp(6) with time zone,
    accepted_at timestamp(6) with time zone,
    constraint ${prefix}assessment_pk primary key (tenant, id)
);

create table if not exists ${schema}${prefix}lot (
    tenant character varying(100) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    material character varying(4000),
    recorded_amount bigint,
    base_unit character varying(2),
    recorder character varying(4000),
    booking character varying(4000),
    branch character varying(4000),
    channel character varying(4000),
    label character varying(4000),
    collected_at timestamp(6) with time zone,
    received_at timestamp(6) with time zone,
    verified_at timestamp(6) with time zone,
    verified_material character varying(4000),
    verified_amount bigint,
    storage_zone character varying(4000),
    constraint ${prefix}lot_pk primary key (tenant, id)
);

create table if not exists ${schema}${prefix}settlement (
    tenant character varying(100) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    booking character varying(4000),
    assessment character varying(4000),
    customer character varying(4000),
    branch character varying(4000),
    channel character varying(4000),
    direction character varying(4000),
    amount_minor bigint,
    currency character varying(3),
    payment_method character varying(4000),
    owed_by character varying(4000),
    fallen_due_at timestamp(6) with time zone,
    promised_at timestamp(6) with time zone,
    payment_reference character varying(4000),
    paid_at timestamp(6) with time zone,
    paid_minor bigint,
    paid_method character varying(4000),
    receipt_book character varying(4000),
    receipt_number bigint,
    constraint ${prefix}settlement_pk primary key (tenant, id)
);

create table if not exists ${schema}${prefix}complaint (
    tenant character varying(100) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    customer character varying(4000),
    booking character varying(4000),
    branch character varying(4000),
    channel character varying(4000),
    handler character varying(4000),
    promised_at timestamp(6) with time zone,
    received_at timestamp(6) with time zone,
    acknowledged_at timestamp(6) with time zone,
    resolved_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    reopened_at timestamp(6) with time zone,
    merged_into character varying(4000),
    constraint ${prefix}complaint_pk primary key (tenant, id)
);

create table if not exists ${schema}${prefix}review (
    tenant character varying(100) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    booking character varying(4000),
    rating bigint,
    lowest_rating bigint,
    highest_rating bigint,
    channel character varying(4000),
    customer character varying(4000),
    given_at timestamp(6) with time zone,
    voided_at timestamp(6) with time zone,
    constraint ${prefix}review_pk primary key (tenant, id)
);

create table if not exists ${schema}${prefix}finding (
    tenant character varying(100) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    employee character varying(4000),
    clause character varying(4000),
    item character varying(4000),
    answer character varying(4000),
    points_hundredths bigint,
    branch character varying(4000),
    recorded_at timestamp(6) with time zone,
    confirmed_at timestamp(6) with time zone,
    dismissed_at timestamp(6) with time zone,
    constraint ${prefix}finding_pk primary key (tenant, id)
);

create table if not exists ${schema}${prefix}correctiveaction (
    tenant character varying(100) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    responsible character varying(4000),
    finding character varying(4000),
    branch character varying(4000),
    promised_at timestamp(6) with time zone,
    opened_at timestamp(6) with time zone,
    rectified_at timestamp(6) with time zone,
    verified_at timestamp(6) with time zone,
    constraint ${prefix}correctiveaction_pk primary key (tenant, id)
);

create table if not exists ${schema}${prefix}commitment (
    tenant character varying(100) not null,
    id character varying(100) not null,
    version integer not null,
    state character varying(60),
    indicator character varying(4000),
    clause character varying(4000),
    due_at timestamp(6) with time zone,
    employee character varying(4000),
    branch character varying(4000),
    channel character varying(4000),
    opened_at timestamp(6) with time zone,
    fulfilled_at timestamp(6) with time zone,
    withdrawn_at timestamp(6) with time zone,
    constraint ${prefix}commitment_pk primary key (tenant, id)
);
