var s=t=>`https://www.postgresql.org/docs/18/${t}`,n=t=>`https://dev.mysql.com/doc/refman/8.4/en/${t}`,r=t=>`https://www.sqlite.org/${t}`;export{s as a,n as b,r as c};
