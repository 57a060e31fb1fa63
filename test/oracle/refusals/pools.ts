/** What a slot may be filled with, apart by two semicolons. Names that do not stand, and those of another kind, are among them. */
const written: Readonly<Record<string, string>> = {
  anycol: `
    id ;; name ;; x ;; n ;; at ;; region ;; total ;; no ;; email ;; ghost ;; ctid ;; user_id ;; rank ;; Id`,
  type: `
    int ;; bigint ;; smallint ;; text ;; varchar(10) ;; varchar(60) ;; char(3) ;; numeric(10,2) ;; numeric ;; timestamptz ;; timestamp ;; date ;;
    time ;; boolean ;; jsonb ;; json ;; uuid ;; bytea ;; mood ;; level ;; posint ;; label ;; code ;; pair ;; int[] ;; text[] ;; mood[] ;;
    interval ;; double precision ;; real ;; inet ;; int4range ;; money ;; span ;; xml ;; ghost ;; serial ;; users ;; record ;; anyelement ;;
    public.mood ;; app.mood ;; varchar(0) ;; numeric(2000) ;; unknown ;; trigger ;; cstring ;; v_users ;; tsvector ;; point`,
  val: `
    1 ;; 0 ;; 'x' ;; '' ;; null ;; true ;; now() ;; 'ok' ;; '2020-01-01' ;; nextval('seq_a') ;; nextval('no_seq') ;; (1 + 2) ;; '{}' ;; '{a,b}' ;;
    f(1) ;; f('a') ;; vol() ;; 'a' || 'b' ;; current_date ;; 'abc'::int ;; 1::text ;; '1.5' ;; array[1,2] ;; id ;; gen_random_uuid() ;;
    no_such() ;; 'ok'::mood ;; row('a',1) ;; (select 1) ;; sum(1) ;; many(1) ;; 1.5 ;; -1 ;; '2 days'::interval ;; 'low'::level ;; stable_of(1) ;;
    now ;; default ;; '1 + 1' ;; random() ;; to_char(now(), 'YYYY') ;; 99999999999 ;; row_number() over () ;; current_user ;; '[1,2)'::int4range ;;
    $1 ;; upper(1) ;; calc(1) ;; calc(b => 1) ;; calc(1, 2, 3)`,
  pred: `
    {col} is not null ;; {col} > 1 ;; {col} = 'ok' ;; {col} ;; length({col}) > 2 ;; {col} in ('a', 'b') ;; {col} = any (array[1, 2]) ;;
    {col} > {col} ;; {col} = {anycol} ;; {col} like 'a%' ;; true ;; 1 ;; 'x' ;; null ;; exists (select 1 from users) ;; f({col}) > 1 ;;
    no_such({col}) ;; vol() > 1 ;; count(*) > 1 ;; now() > {col} ;; {col} between 1 and 5 ;; not {col} ;; {col} and true ;; {col} || 'a' = 'b' ;;
    {col}::text = {val} ;; abs({col}) > 1 ;; coalesce({col}, 0) > 1 ;; lower({col}) = 'x' ;; {col} ? 'a' ;; {col} ->> 'a' = 'b' ;;
    sum({col}) > 1 ;; many({col}) > 1 ;; {rel}.id > 1 ;; {col} @> {col} ;; {col} is distinct from {val} ;; rank() over () > 1 ;;
    current_user = {col} ;; {col} % 2 = 0 ;; {col} ~ '^a' ;; ghost.id = 1 ;; case when {col} is null then 1 else 2 end > 1 ;;
    date_trunc('day', {col}) = {col} ;; {col} + {col} > 1 ;; {col} = '2020-01-01' ;; tableoid > 0 ;; stable_of({col}) = 1`,
  expr: `
    {col} ;; ({col}) ;; lower({col}) ;; ({col} + 1) ;; f({col}) ;; (vol()) ;; (now()) ;; ghost({col}) ;; ({col} || 'a') ;; (sum({col})) ;;
    ((select 1)) ;; ({col}::text) ;; ({col} * 2) ;; (coalesce({col}, 'x')) ;; abs({col}) ;; upper({col}) ;; (stable_of({col})) ;;
    date_trunc('day', {col}) ;; calc({col}) ;; ({col} ->> 'a') ;; many({col}) ;; (row_number() over ()) ;; ({anycol}) ;;
    ({col} at time zone 'utc') ;; ({col}::date) ;; to_tsvector({col}) ;; to_tsvector('english', {col}) ;; random() ;; ({col} is null) ;;
    concat({col}) ;; (1) ;; ({col}::int) ;; ({col}::boolean) ;; (-{col}) ;; ({col}[1]) ;; ({col} - {col}) ;; length({col})`,
  new: `
    fresh ;; fresh ;; fresh2 ;; users ;; v_users ;; seq_a ;; users_name ;; pair ;; orders_no_key ;; users_pkey ;; app.fresh ;; ghost.fresh ;;
    mood ;; users_email_key ;; "Odd Table" ;; mv ;; posint ;; app.users ;; pg_catalog.fresh`,
  bare: `
    fresh ;; fresh ;; users ;; v_users ;; seq_a ;; users_name ;; mood ;; ghost ;; orders_pkey ;; mv ;; things ;; parted_1 ;; f ;; app`,
  con: `
    users_pkey ;; users_email_key ;; users_age_check ;; orders_no_key ;; orders_state ;; orders_user_id_fkey ;; items_order ;; items_pkey ;;
    shipments_order_id_line_fkey ;; tree_pkey ;; parted_pkey ;; parents_x_check ;; docs_title_not_null ;; orders_pkey ;; fresh ;; ghost ;;
    bookings_during_excl ;; parted_1_pkey ;; users_id_not_null ;; parted_at_not_null`,
  idx: `
    users_name ;; users_key ;; users_lower ;; users_part ;; orders_at ;; docs_id ;; docs_f ;; parted_n ;; parted_1_n_idx ;; mv_id ;; users_pkey ;;
    users_email_key ;; orders_no_key ;; ghost ;; users ;; v_users ;; parted_pkey ;; scratch_pkey ;; bookings_during_excl ;; seq_a ;; lists_n_idx`,
  seq: `
    seq_a ;; app.seq_b ;; orders_id_seq ;; users_id_seq ;; ghost ;; users ;; users_name ;; seq_b ;; v_users`,
  trg: `
    touch ;; ins ;; all_parts ;; ghost ;; fresh`,
  pol: `
    own ;; readers ;; ghost ;; fresh`,
  fn: `
    f(int) ;; f(text) ;; f ;; f(date) ;; vol() ;; trig() ;; calc ;; calc(int) ;; calc(int, int) ;; pr(int) ;; pr ;; total(int) ;; ghost() ;;
    many(int) ;; evt() ;; reads_docs() ;; app.f(int) ;; lower(text) ;; f(ghost) ;; stable_of`,
  ut: `
    mood ;; level ;; pair ;; span ;; posint ;; label ;; code ;; ghost ;; users ;; app.mood ;; int4 ;; v_users ;; seq_a ;; users[]`,
  dom: `
    posint ;; label ;; code ;; posint ;; code ;; mood ;; ghost ;; pair ;; int4 ;; users`,
  enumt: `
    mood ;; level ;; mood ;; posint ;; ghost ;; pair ;; users`,
  comp: `
    pair ;; pair ;; mood ;; users ;; ghost ;; v_users ;; span`,
  schema: `
    app ;; public ;; ghost ;; pg_catalog ;; users ;; app`,
  role: `
    public ;; current_user ;; session_user ;; no_role ;; postgres`,
  cascade: `
    (nothing) ;; (nothing) ;;  cascade ;;  restrict`,
  ife: `
    (nothing) ;; (nothing) ;; (nothing) ;; if exists `,
  ifn: `
    (nothing) ;; (nothing) ;; (nothing) ;; if not exists `,
  action: `
    (nothing) ;; (nothing) ;;  on delete cascade ;;  on update set null ;;  on delete set default ;;  match full ;;  on delete set null (id) ;;
     deferrable ;;  not valid ;;  deferrable initially deferred ;;  not enforced ;;  match partial`,
  trigfn: `
    trig() ;; trig() ;; trig() ;; trig('a') ;; evt() ;; ghost() ;; vol() ;; f(1) ;; pr()`,
  bound: `
    for values from ('2022-01-01') to ('2023-01-01') ;; for values from ('2020-06-01') to ('2020-07-01') ;; for values in ('c') ;;
    for values in ('a') ;; for values in ('z', null) ;; for values with (modulus 2, remainder 1) ;; for values with (modulus 2, remainder 0) ;;
    for values with (modulus 3, remainder 0) ;; for values with (modulus 2, remainder 2) ;; default ;; for values from (1, 1) to (5, 5) ;;
    for values from (minvalue) to (maxvalue) ;; for values from (minvalue, 1) to (2, 2) ;; for values from (1) to (2) ;;
    for values from ('x') to ('y') ;; for values from ('2023-01-01') to ('2022-01-01') ;; for values in (1) ;; for values in ('q', 'q') ;;
    for values from (minvalue, minvalue) to (9, maxvalue) ;; for values in (id) ;; for values with (modulus 4, remainder 1) ;;
    for values in (now()) ;; for values in (null)`,
  storage: `
    plain ;; extended ;; main ;; external ;; default ;; ghost`,
  method: `
    btree ;; hash ;; gin ;; gist ;; brin ;; spgist ;; ghost`,
  opclass: `
    (nothing) ;; (nothing) ;; (nothing) ;;  text_pattern_ops ;;  int4_ops ;;  jsonb_path_ops ;;  ghost_ops ;;  desc ;;  collate "C" ;;
     nulls first ;;  collate ghost ;;  varchar_pattern_ops`,
  relopt: `
    fillfactor = 70 ;; fillfactor = 5 ;; autovacuum_enabled = off ;; ghost = 1 ;; autovacuum_enabled = 3 ;; toast_tuple_target = 200 ;;
    fillfactor ;; parallel_workers = 2 ;; security_barrier = true ;; fastupdate = on ;; check_option = local ;; oids = true ;;
    user_catalog_table = true`,
  level: `
    for each row ;; for each statement ;; (nothing)`,
  timing: `
    before ;; after ;; instead of`,
  event: `
    insert ;; update ;; delete ;; truncate ;; insert or update ;; update of {col} ;; update of {col}, {col} ;; delete or truncate`,
  when: `
    (nothing) ;; (nothing) ;; (nothing) ;;  when (new.{col} is not null) ;;  when (old.{col} is distinct from new.{col}) ;;  when (new.id > 1) ;;
     when (old.{col} is null) ;;  when (pg_trigger_depth() < 1) ;;  when (exists (select 1)) ;;  when ({col} is null) ;;
     when (new.* is distinct from old.*) ;;  when (new is distinct from old) ;;  when (old is null) ;;  when (new.ghost = 1)`,
  query: `
    select {col} from {rel} ;; select * from {rel} ;; select {col}, count(*) from {rel} group by {col} ;; select {col}, count(*) from {rel} ;;
    select {col}, {col} from {rel} ;; select {col} as a, {col} as b from {rel} ;; select a.{col}, b.id from {rel} a join users b on a.id = b.id ;;
    select {col} from {rel}, users ;; select id from {rel} a join users b on a.id = b.id ;; select no_such({col}) from {rel} ;;
    select {rel}.id from {rel} t ;; select {col} || 1 from {rel} ;; select f({col}) from {rel} ;; select {col} from {rel} union select 1 ;;
    select {col} from {rel} union select {col}, 1 from {rel} ;; select sum({col}) from {rel} ;; select {col} from {rel} order by 2 ;;
    select {col} from {rel} where {pred} ;; select 1 as a, 2 as a ;; select 1 ;; values (1, 2), (3) ;; select '1' ;;
    select {col} from {rel} limit {val} ;; select {col}::{type} from {rel} ;; select distinct on ({col}) {col} from {rel} order by id ;;
    with q as (select {col} from {rel}) select ghost from q ;; select {col} from {rel} where count(*) > 1 ;;
    select {col} from {rel} group by {col} having {col} is not null ;; select max({col}), min({col}) from {rel} ;; select avg({col}) from {rel} ;;
    select lower({col}) from {rel} ;; select {col} + 1 as a from {rel} ;; select coalesce({col}, {val}) as a from {rel} ;;
    select x.* from {rel} y ;; select a.{col} from {rel} a left join users b using (id) ;; select {col} into fresh from {rel} ;;
    select id from {rel} for update ;; insert into stays values (1) returning id ;; select case when {col} then 1 else 'a' end from {rel} ;;
    select {col} from {rel} where id in (select user_id, no from orders) ;; select (select {col}, 1 from {rel}) ;; table {rel} ;;
    select {col} from {rel} where id = (select id from users) ;; select $1`,
  vtail: `
     from users ;;  , age from users ;;  from docs ;; , id as x from users ;;  from users where age > 2 ;; , ghost from users`,
  part: `
    parted ;; parted ;; parted_2 ;; lists ;; lists ;; hashed ;; by_range ;; users ;; parted_1`,
  att: `
    loose ;; loose_l ;; loose ;; loose_l ;; scratch ;; stays ;; parted_1 ;; users ;; v_users ;; hashed_0 ;; kids ;; ghost ;; lists_a ;; parted ;;
    by_range ;; parents`,
  view: `
    v_users ;; v_orders ;; v_v ;; v_sum ;; v_calc ;; mv ;; users ;; fresh`,
  newcol: `
    fresh ;; fresh ;; fresh ;; id ;; x ;; name ;; ctid ;; email ;; total`,
  idife: `
    (nothing) ;; (nothing) ;;  if exists`,
  op: `
    = ;; && ;; <> ;; < ;; @> ;; ===`,
  rule: `
    keep ;; upd ;; fresh ;; ghost ;; "_RETURN"`,
  rulecmd: `
    insert ;; update ;; delete ;; select`,
  rulepred: `
    old.{col} is null ;; new.{col} is null ;; {pred} ;; true`,
  stat: `
    st ;; ghost ;; users`,
  ext: `
    btree_gist ;; citext ;; plpgsql ;; no_such_extension ;; pgcrypto`,
  seqopt: `
    increment 0 ;; increment by 2 ;; minvalue 10 ;; maxvalue 5 ;; start 1 ;; start with 100 ;; cache 0 ;; cycle ;; no maxvalue ;; restart with 0 ;;
    restart ;; maxvalue 99999999999 ;; minvalue 1 ;; owned by none ;; cache 5 ;; increment -1`,
  enumv: `
    sad ;; ok ;; fresh ;; low ;; ghost`,
  enumpos: `
    (nothing) ;; (nothing) ;;  before 'ok' ;;  after 'ghost' ;;  after 'high'`,
  attr: `
    l ;; r ;; fresh ;; ghost ;; id`,
  domcon: `
    posint_check ;; ghost ;; fresh ;; code_not_null`,
  dompred: `
    value > 0 ;; value <> 'x' ;; length(value) > 1 ;; value ;; x > 1 ;; exists (select 1) ;; count(value) > 1 ;; value is not null ;;
    no_such(value) ;; vol() > 1 ;; lower(value) = value ;; {val}`,
  newfn: `
    fresh ;; fresh ;; fresh ;; f ;; calc ;; users ;; ghost.fresh ;; app.fresh ;; pr ;; total`,
  lang: `
    sql ;; plpgsql ;; ghost ;; c ;; internal ;; plpython3u`,
  plbody: `
    return 1; ;; perform 1; ;; ghost := 1; ;; return ;; if true then perform 1; end if; ;; insert into ghost values (1); ;; raise exception 'x'; ;;
    update users set ghost = 1; ;; select 1; ;; null; ;; alter table users drop column ghost; ;; commit; ;; create table users (id int); ;;
    drop table nowhere; ;; if exists (select 1 from pg_class) then alter table users add email int; end if; ;; execute 'drop table nowhere'; ;;
    begin alter table nowhere add x int; exception when others then null; end;`,
  polcmd: `
    select ;; insert ;; update ;; delete ;; all`,
  transitions: `
    old table as o ;; new table as n ;; old table as o new table as o ;; old row as o ;; new table as n new table as m`,
  fname: `
    f ;; vol ;; calc ;; trig ;; pr ;; total ;; ghost ;; many ;; lower ;; upper ;; now ;; coalesce ;; abs ;; reads_docs`,
  priv: `
    select ;; insert ;; usage ;; execute ;; all ;; create ;; trigger ;; ghost ;; references ;; connect`,
  setting: `
    lock_timeout = '5s' ;; lock_timeout = 5 ;; lock_timeout = 'x' ;; ghost = 1 ;; my.ghost = 1 ;; work_mem = '8 apples' ;;
    statement_timeout to default ;; enable_seqscan = 7 ;; enable_seqscan = off ;; timezone = 'UTC' ;; timezone = 'Nowhere' ;;
    max_connections = 5 ;; client_min_messages = 'loud' ;; search_path = 'ghost' ;; datestyle = 'xx' ;; default_transaction_isolation = serial`,
  setname: `
    lock_timeout ;; ghost ;; all ;; my.ghost ;; max_connections ;; role`,
  iso: `
    serializable ;; read committed ;; repeatable read`,
};

/** Slots at the end of a word: what fills them begins with a blank. */
const suffixes = new Set(['cascade', 'action', 'opclass', 'when', 'enumpos', 'idife', 'vtail']);

function itemOf(slot: string, text: string): string {
  const item = text.trim();
  if (item === '(nothing)') return '';
  return suffixes.has(slot) ? ` ${item}` : /^if (?:not )?exists$/.test(item) ? `${item} ` : item;
}

export const pools: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(written).map(([name, text]) => [name, text.split(' ;;').map((item) => itemOf(name, item))]),
);
