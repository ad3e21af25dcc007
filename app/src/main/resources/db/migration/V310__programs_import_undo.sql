-- What an import replaced in a program, so that an undo can put it back.
create table enrolment_replaced (
  import_id uuid not null,
  program_id uuid not null,
  person_id uuid not null,
  role text not null,
  -- the capacity before; absent for the program's default
  capacity smallint,
  -- what the import wrote: whoever has changed it since keeps that
  written smallint not null,
  primary key (import_id, program_id, person_id, role),
  foreign key (program_id, person_id, role) references enrolment on delete cascade
);
create index enrolment_replaced_enrolment on enrolment_replaced (program_id, person_id, role);

create table wish_replaced (
  import_id uuid not null,
  program_id uuid not null references program on delete cascade,
  person_id uuid not null references person on delete cascade,
  wished_id uuid not null references person on delete cascade,
  rank smallint,
  -- the import that had brought it, if one had
  brought_by uuid,
  primary key (import_id, program_id, person_id, wished_id)
);
create index wish_replaced_program on wish_replaced (program_id);
create index wish_replaced_person on wish_replaced (person_id);
create index wish_replaced_wished on wish_replaced (wished_id);
