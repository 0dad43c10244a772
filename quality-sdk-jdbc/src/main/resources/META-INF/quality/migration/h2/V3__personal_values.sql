-- The personal values of customers, apart from all steps and erased apart. What stands in content is encrypted by the person's key,
-- unless the host asked for plain storage.
create table if not exists ${schema}${prefix}personal_value (
    tenant character varying(100) not null,
    customer character varying(100) not null,
    entry character varying(100) not null,
    protection character varying(20) not null,
    content binary varying(30000) not null,
    constraint ${prefix}personal_value_pk primary key (tenant, customer, entry)
);

-- One key per person, wrapped by a key of the host's that is kept outside the database.
create table if not exists ${schema}${prefix}person_key (
    tenant character varying(100) not null,
    customer character varying(100) not null,
    wrapped_by character varying(100) not null,
    wrapped binary varying(200) not null,
    constraint ${prefix}person_key_pk primary key (tenant, customer)
);
