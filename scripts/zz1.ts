import { openLibrary } from '../src/main/db/open.ts'
import { ensureTotals } from '../src/main/totals.ts'
import { articleScores, scores } from '../src/main/scores.ts'
import { standings } from '../src/main/facts.ts'
import { today } from '../src/main/today.ts'
import { articleRows } from '../src/main/articles.ts'
import { calibration, dayAnswers, formTimes, retention, studiedDays } from '../src/main/insight-answers.ts'
import { forecast, stability, topicsKnown } from '../src/main/insight-facts.ts'
import { momentOf } from '../src/main/moment.ts'
const l = openLibrary('/tmp/big'); const db=l.db
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};const time=(n,f)=>{const t=cpu(); const r=f(); console.log(n,(cpu()-t).toFixed(1)); return r}
time('ensure',()=>ensureTotals(db))
const now=new Date(new Date(db.prepare('select max(at) at from answer').get().at).getTime()+22*3600e3)
const day=momentOf(db,now).day
const art=db.prepare('select article from fact limit 1').pluck().get()
for (const sc of [{articles:null,today:day,days:365},{articles:null,today:day,days:null},{articles:[art],today:day,days:365}]) for(let i=0;i<2;i++){
console.log('--',sc)
for (const f of [studiedDays,dayAnswers,forecast,retention,topicsKnown,calibration,stability,formTimes]) time(f.name,()=>f(db,sc))
}
const s=time('scores',()=>scores(db)); time('articleScores',()=>articleScores(db,day,s[0].article));time('scores',()=>scores(db)); time('articleScores',()=>articleScores(db,day,s[0].article))
time('standings',()=>standings(db,day)); time('articleRows',()=>articleRows(db,day)); time('today',()=>today(db,now,null))
l.close()
