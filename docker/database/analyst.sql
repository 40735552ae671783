-- Who reads for Grafana; run once, when the database is made.
create role tongbao_analyst nologin;
create role grafana login password 'grafana' in role tongbao_analyst;
