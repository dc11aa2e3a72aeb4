import esbuild from 'esbuild'; 
const r = await esbuild.build({ absWorkingDir:'/work/wt-tables/sidebar', entryPoints:['main.tsx'], bundle:true, write:false, format:'iife', target:'es2020', minify:true, jsx:'automatic', jsxImportSource:'preact', metafile:true, define:{OUTREACH_VERSION:'"0"'}, legalComments:'none', supported:{'template-literal':false}});
const o = Object.values(r.metafile.outputs)[0]; console.log(o.bytes);
const by = {}; for (const [f,{bytesInOutput}] of Object.entries(o.inputs)) { const k=f; by[k]=(by[k]??0)+bytesInOutput; }
console.log(Object.entries(by).sort((a,b)=>b[1]-a[1]).slice(0,75).map(([f,b])=>b+' '+f).join('\n'));
