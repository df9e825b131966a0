import pg from 'pg'
import { refreshSectorTotals } from './lib/store/sector-totals.ts'
const c = new pg.Client('postgres://postgres@127.0.0.1:42117/scratch'); await c.connect()
await c.query('begin'); await c.query("set local work_mem='64MB'")
await c.query('create temp table touched_period on commit drop as select distinct s.bilateral_flow_id, o.months, o.first_month from observation o join series s on s.id=o.series_id')
const q=c.query.bind(c) as any
const wrap={query:async(s:string)=>{const t=Date.now(); const ex=s.includes('INSERT INTO sector_total')?''+s:s; const r=await q(ex); console.log(Date.now()-t, s.slice(0,60).replace(/\s+/g,' ')); if(ex!==s) console.log(r.rows.map((x:any)=>x['QUERY PLAN']).join('\n')); return r}}
await refreshSectorTotals(wrap as any)
await c.query('rollback'); await c.end()
