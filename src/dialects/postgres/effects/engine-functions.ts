import { readNames } from './name-list.ts';

/*
 * Functions of pg_catalog in PostgreSQL 15 and 18 that the table of volatilities leaves out: aggregates, window functions, and what stands
 * behind operators, types, index methods and encodings; without those that begin with pg_, which are all the engine’s, and those that only
 * pg_upgrade can call. Source: pg_proc.
 */
const rest = `
  RI_FKey_cascade_{del,upd} RI_FKey_check_{ins,upd} RI_FKey_noaction_{del,upd} RI_FKey_restrict_{del,upd}
  RI_FKey_set{default_del,default_upd,null_del,null_upd} acl{contains,insert,itemeq,itemin,itemout,remove} any_{in,out,value,value_transfn}
  anyarray_{in,out,recv,send}
  anycompatible{_in,_out,array_in,array_out,array_recv,array_send,multirange_in,multirange_out,nonarray_in,nonarray_out,range_in,range_out}
  anyelement_{in,out} anyenum_{in,out} anymultirange_{in,out} anynonarray_{in,out} anyrange_{in,out} area{joinsel,sel} array_agg
  array_agg_array_{combine,deserialize,finalfn,serialize,transfn} array_agg_{combine,deserialize,finalfn,serialize,transfn}
  array_{append,append_support,cat,eq,ge,gt,in,larger,le,lt,ne,out,prepend,prepend_support,recv,send,smaller}
  array_subscript_handler{,_support} array_unnest_support arraycont{ained,ains,joinsel,sel} arrayoverlap avg big5_to_{euc_tw,mic,utf8} bit_{and,in,or,out,recv,send,xor}
  bit{and,cat,cmp,eq,ge,gt,le,lt,ne,not,or,shiftleft,shiftright,typmodin,typmodout,xor} bool_a{ccum,ccum_inv,lltrue,nd,nytrue}
  bool{_or,and_statefunc,eq,ge,gt,in,le,lt,ne,or_statefunc,out,recv,send} bound_box box_{above,above_eq,add,below,below_eq,center}
  box_contain{,_pt,ed} box_{distance,div,eq,ge,gt,in,intersect,le,left,lt,mul,out} box_over{above,below,lap,left,right}
  box_{recv,right,same,send,sub} bpchar_larger bpchar_pattern_{ge,gt,le,lt}
  bpchar{_smaller,_sortsupport,cmp,eq,ge,gt,iclike,icnlike,icregexeq,icregexne,in,le,like,lt,ne,nlike,out,recv,regexeq,regexne,send,typmodin,typmodout}
  brin_bloom_{add_value,consistent,opcinfo,options,summary_in,summary_out,summary_recv,summary_send,union}
  brin_inclusion_{add_value,consistent,opcinfo,union} brin_minmax_{add_value,consistent,multi_add_value,multi_consistent}
  brin_minmax_multi_distance_{date,float4,float8,inet,int2,int4,int8,interval,macaddr,macaddr8,numeric,pg_lsn,tid,time,timestamp,timetz,uuid}
  brin_minmax_multi_op{cinfo,tions} brin_minmax_multi_summary_{in,out,recv,send} brin_minmax_{multi_union,opcinfo,union} btarraycmp
  btbool{cmp,skipsupport} btbpchar_pattern_{cmp,sortsupport} btchar{cmp,skipsupport} btequalimage
  btfloat{48cmp,4cmp,4sortsupport,84cmp,8cmp,8sortsupport}
  btint{24cmp,28cmp,2cmp,2skipsupport,2sortsupport,42cmp,48cmp,4cmp,4skipsupport,4sortsupport,82cmp,84cmp,8cmp,8skipsupport,8sortsupport}
  btname{cmp,sortsupport,textcmp} btoid{cmp,skipsupport,sortsupport,vectorcmp} btrecord{cmp,imagecmp} bttext_pattern_{cmp,sortsupport}
  bttext{cmp,namecmp,sortsupport} bttidcmp btvarstrequalimage
  bytea{_larger,_smaller,_sortsupport,_string_agg_finalfn,_string_agg_transfn,cat,cmp,eq,ge,gt,in,le,like,lt,ne,nlike,out,recv,send} cash_cmp
  cash_div_{cash,flt4,flt8,int2,int4,int8} cash_{eq,ge,gt,in,le,lt,mi} cash_mul_{flt4,flt8,int2,int4,int8}
  cash{_ne,_out,_pl,_recv,_send,larger,smaller} char{eq,ge,gt,in,le,lt,ne,out,recv,send} cid{eq,in,out,r_in,r_out,r_recv,r_send,recv,send}
  circle_{above,add_pt,below,center,contain,contain_pt,contained,distance,div_pt,eq,ge,gt,in,le,left,lt,mul_pt,ne,out,overabove,overbelow,overlap,overleft,overright,recv,right,same,send,sub_pt}
  close_{ls,lseg,pb,pl,ps,sb} cont{joinsel,sel} corr count covar_{pop,samp} cstring_{in,out,recv,send} cume_dist{,_final}
  date_{cmp,cmp_timestamp,eq,eq_timestamp,eq_timestamptz,ge,ge_timestamp,ge_timestamptz,gt,gt_timestamp,gt_timestamptz,in,larger,le,le_timestamp,le_timestamptz,lt,lt_timestamp,lt_timestamptz,mi,mi_interval,mii,ne,ne_timestamp,ne_timestamptz,out,pl_interval,pli,recv,send,skipsupport,smaller,sortsupport}
  date{range_subdiff,time_pl,timetz_pl} dcbrt dense_rank{,_final} dispell_{init,lexize}
  dist_{bp,bs,cpoint,cpoly,lp,ls,pathp,pb,pc,pl,polyc,polyp,ppath,ppoly,ps,sb,sl,sp} domain_{in,recv} dpow dsimple_{init,lexize} dsqrt
  dsynonym_{init,lexize} elem_contained_by_{multirange,range,range_support} enum_{cmp,eq,ge,gt,in,larger,le,lt,ne,out,recv,send,smaller}
  eqjoinsel eqsel euc_cn_to_{mic,utf8} euc_jis_2004_to_{shift_jis_2004,utf8} euc_jp_to_{mic,sjis,utf8} euc_kr_to_{mic,utf8}
  euc_tw_to_{big5,mic,utf8} event_trigger_{in,out} every fdw_handler_{in,out} first_value float48{div,eq,ge,gt,le,lt,mi,mul,ne,pl}
  float4{_accum,abs,div,eq,ge,gt,in,larger,le,lt,mi,mul,ne,out,pl,recv,send,smaller,um,up} float84{div,eq,ge,gt,le,lt,mi,mul,ne,pl}
  float8_{accum,avg,combine,corr,covar_pop,covar_samp} float8_regr_{accum,avgx,avgy,combine,intercept,r2,slope,sxx,sxy,syy}
  float8{_stddev_pop,_stddev_samp,_var_pop,_var_samp,abs,div,eq,ge,gt,in,larger,le,lt,mi,mul,ne,out,pl,recv,send,smaller,um,up}
  flt{4_mul_cash,8_mul_cash} gb18030_to_utf8 gbk_to_utf8 generate_series_{int4_support,int8_support,numeric_support,timestamp_support}
  gin_c{mp_prefix,mp_tslexeme,ompare_jsonb} gin_consistent_jsonb{,_path} gin_extract_jsonb{,_path,_query,_query_path}
  gin_extract_ts{query,vector} gin_triconsistent_jsonb{,_path} gin_tsquery_{consistent,triconsistent}
  ginarray{consistent,extract,triconsistent} ginqueryarrayextract gist_box_{consistent,distance,penalty,picksplit,same,union}
  gist_circle_{compress,consistent,distance} gist_point_{compress,consistent,distance,fetch,sortsupport}
  gist_poly_{compress,consistent,distance} gist_translate_cmptype_common gtsquery_{compress,consistent,penalty,picksplit,same,union}
  gtsvector{_compress,_consistent,_decompress,_options,_penalty,_picksplit,_same,_union,in,out} hash_aclitem{,_extended}
  hash_array{,_extended} hash_multirange{,_extended} hash_numeric{,_extended} hash_range{,_extended} hash_record{,_extended}
  hash{bool,boolextended,bpchar,bpcharextended,bytea,byteaextended,char,charextended,cid,cidextended,date,dateextended,enum,enumextended}
  hashfloat{4,4extended,8,8extended} hashin{et,etextended,t2,t2extended,t4,t4extended,t8,t8extended} hashmacaddr{,8,8extended,extended}
  hashname{,extended} hashoid{,extended,vector,vectorextended} hasht{ext,extextended,id,idextended} hashvarlena{,extended}
  hashxid{,8,8extended,extended} iclike{joinsel,sel} icnlike{joinsel,sel} icregex{eqjoinsel,eqsel,nejoinsel,nesel} index_am_handler_{in,out}
  inet_gist_{compress,consistent,fetch,penalty,picksplit,same,union} inet_{in,merge,out,recv,same_family,send}
  inet_spg_{choose,config,inner_consistent,leaf_consistent,picksplit} inet{and,mi,mi_int8,not,or,pl} int24{div,eq,ge,gt,le,lt,mi,mul,ne,pl}
  int28{div,eq,ge,gt,le,lt,mi,mul,ne,pl} int2_accum{,_inv} int2_avg_accum{,_inv}
  int2{_mul_cash,_sum,abs,and,div,eq,ge,gt,in,int4_sum,larger,le,lt,mi,mod,mul,ne,not,or,out,pl,recv,send,shl,shr,smaller,um,up}
  int2vector{in,out,recv,send} int2xor int42{div,eq,ge,gt,le,lt,mi,mul,ne,pl} int48{div,eq,ge,gt,le,lt,mi,mul,ne,pl} int4_accum{,_inv}
  int4_avg_accum{,_inv}
  int4{_avg_combine,_mul_cash,_sum,abs,and,div,eq,ge,gt,in,larger,le,lt,mi,mod,mul,ne,not,or,out,pl,range_subdiff,recv,send,shl,shr,smaller,um,up,xor}
  int82{div,eq,ge,gt,le,lt,mi,mul,ne,pl} int84{div,eq,ge,gt,le,lt,mi,mul,ne,pl} int8_accum{,_inv}
  int8_avg{,_accum,_accum_inv,_combine,_deserialize,_serialize}
  int8{_mul_cash,abs,and,dec,dec_any,div,eq,ge,gt,in,inc,inc_any,inc_float8_float8,inc_support,larger,le,lt,mi,mod,mul,ne,not,or,out,pl,pl_inet,range_subdiff,recv,send,shl,shr,smaller,um,up,xor}
  inte{ger_pl_date,r_lb,r_sb,r_sl,rnal_in,rnal_out}
  interval_{accum,accum_inv,avg,avg_accum,avg_accum_inv,avg_combine,avg_deserialize,avg_serialize,cmp,combine,div,eq,ge,gt,hash,hash_extended,in,larger,le,lt,mi,mul,ne,out,pl,pl_date,pl_time,pl_timestamp,pl_timetz,recv,send,smaller,sum,support,um}
  intervaltypmod{in,out} iso8859_{1_to_utf8,to_utf8} iso_to_{koi8r,mic,win1251,win866} johab_to_utf8 json_agg_{finalfn,strict_transfn,transfn}
  json_array_element{,_text} json_extract_path{,_text} json_in
  json_object_agg_{finalfn,strict_transfn,transfn,unique_strict_transfn,unique_transfn} json_object_field{,_text} json_{out,recv,send}
  jsonb_agg_{finalfn,strict_transfn,transfn} jsonb_array_element{,_text}
  jsonb_{cmp,concat,contained,contains,delete,delete_path,eq,exists,exists_all,exists_any,extract_path,extract_path_text,ge,gt,hash,hash_extended,in,le,lt,ne}
  jsonb_object_agg{,_finalfn,_strict,_strict_transfn,_transfn} jsonb_object_agg_unique{,_strict,_strict_transfn,_transfn}
  jsonb_object_field{,_text} jsonb_{out,path_exists_opr,path_match_opr,recv,send,subscript_handler} jsonpath_{in,out,recv,send}
  koi8r_to_{iso,mic,utf8,win1251,win866} koi8u_to_utf8 lag language_handler_{in,out} last_value
  latin{1_to_mic,2_to_mic,2_to_win1250,3_to_mic,4_to_mic} lead like{joinsel,sel}
  line_{distance,eq,horizontal,in,interpt,intersect,out,parallel,perp,recv,send,vertical}
  lseg_{center,distance,eq,ge,gt,horizontal,in,interpt,intersect,le,length,lt,ne,out,parallel,perp,recv,send,vertical}
  macaddr8_{and,cmp,eq,ge,gt,in,le,lt,ne,not,or,out,recv,send} macaddr_{and,cmp,eq,ge,gt,in,le,lt,ne,not,or,out,recv,send,sortsupport}
  matching{joinsel,sel} max mic_to_{big5,euc_cn,euc_jp,euc_kr,euc_tw,iso,koi8r,latin1,latin2,latin3,latin4,sjis,win1250,win1251,win866} min
  mode{,_final} mul_d_interval
  multirange_{adjacent_multirange,adjacent_range,after_multirange,after_range,agg_finalfn,agg_transfn,before_multirange,before_range,cmp}
  multirange_contain{ed_by_multirange,ed_by_range,s_elem,s_multirange,s_range}
  multirange_{eq,ge,gist_compress,gist_consistent,gt,in,intersect,intersect_agg_transfn,le,lt,minus,ne,out}
  multirange_over{laps_multirange,laps_range,left_multirange,left_range,right_multirange,right_range} multirange{_recv,_send,_union,sel}
  name{eq,eqtext,ge,getext,gt,gttext,iclike,icnlike,icregexeq,icregexne,in,le,letext,like,lt,lttext,ne,netext,nlike,out,recv,regexeq,regexne,send}
  neq{joinsel,sel} network_{cmp,eq,ge,gt,larger,le,lt,ne,overlap,smaller,sortsupport,sub,subeq,subset_support,sup,supeq} network{joinsel,sel}
  nlike{joinsel,sel} nth_value ntile
  numeric_{abs,accum,accum_inv,add,avg,avg_accum,avg_combine,avg_deserialize,avg_serialize,cmp,combine,deserialize,div,eq,ge,gt,in,larger,le,lt,mod,mul,ne,out,pl_pg_lsn}
  numeric_poly_{avg,combine,deserialize,serialize,stddev_pop,stddev_samp,sum,var_pop,var_samp}
  numeric_{power,recv,send,serialize,smaller,sortsupport,stddev_pop,stddev_samp,sub,sum,support,uminus,uplus,var_pop,var_samp}
  numerictypmod{in,out} numrange_subdiff oid{eq,ge,gt,in,larger,le,lt,ne,out,recv,send,smaller} oidvector{eq,ge,gt,in,le,lt,ne,out,recv,send}
  on_{pb,pl,ppath,ps,sb,sl} ordered_set_transition{,_multi}
  path_{add,add_pt,contain_pt,distance,div_pt,in,inter,length,mul_pt,n_eq,n_ge,n_gt,n_le,n_lt,npoints,out,recv,send,sub_pt}
  percent_rank{,_final} percentile_cont{,_float8_final,_float8_multi_final,_interval_final,_interval_multi_final}
  percentile_disc{,_final,_multi_final} point_{above,add,below,distance,div,eq,horiz,in,left,mul,ne,out,recv,right,send,sub,vert}
  poly_{above,below,center,contain,contain_pt,contained,distance,in,left,npoints,out} poly_over{above,below,lap,left,right}
  poly_{recv,right,same,send} position{joinsel,sel} prefix{joinsel,sel} prsd_{end,headline,lextype,nexttoken,start} pt_contained_{circle,poly}
  range_{adjacent,adjacent_multirange,after,after_multirange,agg,agg_finalfn,agg_transfn,before,before_multirange,cmp}
  range_contain{ed_by,ed_by_multirange,s,s_elem,s_elem_support,s_multirange} range_{eq,ge}
  range_gist_{consistent,penalty,picksplit,same,union} range_{gt,in} range_intersect{,_agg,_agg_transfn} range_{le,lt,minus,ne,out}
  range_over{laps,laps_multirange,left,left_multirange,right,right_multirange} range_{recv,send,sortsupport,union} ran{gesel,k,k_final}
  raw_array_subscript_handler record_{eq,ge,gt} record_image_{eq,ge,gt,le,lt,ne} record_{in,larger,le,lt,ne,out,recv,send,smaller}
  regclass{in,out,recv,send} regcollation{in,out,recv,send} regconfig{in,out,recv,send} regdictionary{in,out,recv,send}
  regex{eqjoinsel,eqsel,nejoinsel,nesel} regnamespace{in,out,recv,send} regoperator{in,out,recv,send} regoper{in,out,recv,send}
  regprocedure{in,out,recv,send} regproc{in,out,recv,send} regr_{avgx,avgy,count,intercept,r2,slope,sxx,sxy,syy} regrole{in,out,recv,send}
  regtype{in,out,recv,send} row_number scalar{gejoinsel,gesel,gtjoinsel,gtsel,lejoinsel,lesel,ltjoinsel,ltsel} shell_in
  shift_jis_2004_to_{euc_jis_2004,utf8} sjis_to_{euc_jp,mic,utf8} spg_bbox_quad_config
  spg_box_quad_{choose,config,inner_consistent,leaf_consistent,picksplit} spg_kd_{choose,config,inner_consistent,picksplit}
  spg_poly_quad_compress spg_quad_{choose,config,inner_consistent,leaf_consistent,picksplit}
  spg_range_quad_{choose,config,inner_consistent,leaf_consistent,picksplit}
  spg_text_{choose,config,inner_consistent,leaf_consistent,picksplit} starts_with stddev{,_pop,_samp}
  string_agg{,_combine,_deserialize,_finalfn,_serialize,_transfn} sum table_am_handler_{in,out} text_{ge,gt,larger,le,lt}
  text_pattern_{ge,gt,le,lt} text{_smaller,_starts_with_support,cat,eq,eqname,gename,gtname,iclike,iclike_support,icnlike}
  texticregex{eq,eq_support,ne} text{in,lename,like,like_support,ltname,ne,nename,nlike,out,recv,regexeq,regexeq_support,regexne,send}
  thesaurus_{init,lexize} tid{eq,ge,gt,in,larger,le,lt,ne,out,recv,send,smaller}
  time_{cmp,eq,ge,gt,hash,hash_extended,in,larger,le,lt,mi_interval,mi_time,ne,out,pl_interval,recv,send,smaller,support} timedate_pl
  timestamp_{cmp,cmp_date,eq,eq_date,eq_timestamptz,ge,ge_date,ge_timestamptz,gt,gt_date,gt_timestamptz,hash,hash_extended,in,larger,le,le_date,le_timestamptz,lt,lt_date,lt_timestamptz,mi,mi_interval,ne,ne_date,ne_timestamptz,out,pl_interval,recv,send,skipsupport,smaller,sortsupport,support}
  timestamptypmod{in,out}
  timestamptz_{cmp,eq,eq_date,eq_timestamp,ge,ge_date,ge_timestamp,gt,gt_date,gt_timestamp,hash,hash_extended,in,larger,le,le_date,le_timestamp,lt,lt_date,lt_timestamp,mi,ne,ne_date,ne_timestamp,out,recv,send,smaller}
  timestamptztypmod{in,out} timetypmod{in,out}
  timetz_{cmp,eq,ge,gt,hash,hash_extended,in,larger,le,lt,mi_interval,ne,out,pl_interval,recv,send,smaller} timetz{date_pl,typmodin,typmodout}
  trigger_{in,out} ts_match_{qv,vq} ts_typanalyze tsm_handler_{in,out} tsmatch{joinsel,sel} tsq_mcontain{ed,s}
  tsquery{_and,_cmp,_eq,_ge,_gt,_le,_lt,_ne,_not,_or,in,out,recv,send} tsrange_subdiff tstzrange_subdiff
  tsvector{_cmp,_concat,_eq,_ge,_gt,_le,_lt,_ne,in,out,recv,send} txid_snapshot_{in,out,recv,send} uhc_to_utf8 unknown{in,out,recv,send}
  utf8_to_{big5,euc_cn,euc_jis_2004,euc_jp,euc_kr,euc_tw,gb18030,gbk,iso8859,iso8859_1,johab,koi8r,koi8u,shift_jis_2004,sjis,uhc,win}
  uuid_{cmp,eq,ge,gt,hash,hash_extended,in,le,lt,ne,out,recv,send,skipsupport,sortsupport} var_{pop,samp}
  varbit{_in,_out,_recv,_send,_support,cmp,eq,ge,gt,le,lt,ne,typmodin,typmodout} varchar{_support,in,out,recv,send,typmodin,typmodout}
  variance void_{in,out,recv,send} win1250_to_{latin2,mic} win1251_to_{iso,koi8r,mic,win866} win866_to_{iso,koi8r,mic,win1251} win_to_utf8
  window_{cume_dist_support,dense_rank_support,ntile_support,percent_rank_support,rank_support,row_number_support}
  xid8{_larger,_smaller,cmp,eq,ge,gt,in,le,lt,ne,out,recv,send} xid{eq,eqint4,in,neq,neqint4,out,recv,send}
  xml{_in,_out,_recv,_send,agg,concat2}
`;

/** Names of the engine's functions beyond those whose volatility is told. */
export const engineFunctions: ReadonlySet<string> = new Set(readNames(rest));
