import { Engine } from '../../local/engine/engine';
import { contentOf } from '../../local/engine/content';
test('x', () => {
  const e = new Engine(undefined, { serialNow: () => 45000.5 });
  const s = 'sheet-0';
  const texts = ['=A1', "'x", '007', '1/2', '+1 555', '-', '@', 'TRUE', '#N/A', '[a](http://b)', 'x'.repeat(50000), '😀', 'שלום', '1e5', '$5', '5%', '12:30', '2023-01-05', '10.5', ' 5', '5 '];
  for (const f of ['', '@', 'm/d/yyyy']) for (let i=0;i<texts.length;i++) { e.write(s, [{row:i,col:0,content:contentOf(texts[i]!), format: f}]); expect(e.cell(s,i,0).value).toBe(texts[i]); }
  e.write(s, texts.map((t,i)=>({row:i,col:2,content:contentOf(t), format:'@'})));
  texts.forEach((t,i)=>expect(e.cell(s,i,2).value).toBe(t));
  e.write(s, [{row:0,col:5,content:'5'},{row:1,col:5,content:'=F1+1'},{row:2,col:5,content:'=TODAY()'},{row:3,col:5,content:'=NOW()'},{row:4,col:5,content:'=Z9'},{row:5,col:5,content:'=N("a")'},{row:6,col:5,content:'=IFERROR(1/0,"x")'},{row:7,col:5,content:'=TEXT(TODAY(),"yyyy-mm-dd")'},{row:8,col:5,content:'=A1'}]);
  process.stdout.write(JSON.stringify([0,1,2,3,4,5,6,7,8].map(i=>e.cell(s,i,5)))+'\n');
  let t=Date.now();
  e.dispatch('ADD_COLUMNS_ROWS',{sheetId:s,sheetName:'Sheet1',dimension:'ROW',base:999,quantity:9010,position:'after'});
  process.stdout.write('add rows '+(Date.now()-t)+'\n'); t=Date.now();
  const p=[]; for (let r=0;r<10000;r++) for (let c=6;c<18;c++) p.push({row:r,col:c,content:contentOf(c%2?r:'text '+r)});
  e.write(s,p); process.stdout.write('write 120k '+(Date.now()-t)+'\n'); t=Date.now();
  let n=0; for (let r=0;r<10000;r++) for (let c=6;c<18;c++) e.value({sheetId:s,row:r,col:c},(v)=>{ if(v!==null) n++; });
  process.stdout.write('read '+(Date.now()-t)+' '+n+'\n'); t=Date.now();
  e.write(s,[{row:0,col:6,content:'7'}]); process.stdout.write('one '+(Date.now()-t)+'\n'); t=Date.now();
  e.write(s,[{row:0,col:6,content:'8'},{row:1,col:6,content:'8'}]); process.stdout.write('two '+(Date.now()-t)+'\n'); t=Date.now();
  e.lastCell(s); process.stdout.write('last '+(Date.now()-t)+'\n'); t=Date.now();
  const d = JSON.parse(JSON.stringify(e.data())); process.stdout.write('data '+(Date.now()-t)+'\n'); t=Date.now();
  const e2 = new Engine(d,{ serialNow: () => 45000.5 }); process.stdout.write('load '+(Date.now()-t)+'\n'); 
  texts.forEach((t,i)=>expect(e2.cell(s,i,0).value).toBe(t));
});
