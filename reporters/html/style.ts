import { checkStyle } from './style-checks';
import { themeStyle } from './theme';

const base = `
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
h1,h2,h3,h4,p,dl,dd,ul,ol,table,pre{margin:0;padding:0}
ul,ol{list-style:none}
p,dd{text-wrap:pretty}
code,pre,.call,.no{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em;overflow-wrap:anywhere;unicode-bidi:isolate}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em;text-decoration-color:color-mix(in srgb,currentColor 40%,transparent)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
.wrap{max-width:68rem;margin:0 auto;padding:0 2rem}
.sheet{position:absolute}
.skip-link{position:absolute;left:-100vw;top:0;background:var(--page);padding:.5rem 1rem;z-index:9}
.skip-link:focus{left:0}
button,select,input{font:inherit;font-size:.875rem;color:var(--ink);background:var(--page);border:1px solid var(--line);border-radius:6px;padding:.3rem .7rem}
button{cursor:pointer;white-space:nowrap}
button:hover{border-color:var(--soft)}
main>section{padding-top:3.75rem}
h2{font-size:1.5rem;line-height:1.25;font-weight:650;letter-spacing:-.015em;margin-bottom:1.25rem}
h3{font-size:1.0625rem;line-height:1.4;font-weight:650}
h3 span{font-weight:400;color:var(--soft);font-size:.875rem;margin-left:.5rem}
h4,.label{font-size:.8125rem;font-weight:600;color:var(--soft);margin-bottom:.25rem}
.intro{color:var(--soft);max-width:44rem;margin:-.75rem 0 1.5rem}

.mark{display:inline-block;flex:none;width:1em;height:1em;position:relative;top:.1em}
.mark svg{display:block;width:1em;height:1em;fill:currentColor}
.mark .cut,use .cut{fill:none;stroke:var(--cut);stroke-width:1.8;stroke-linecap:round}
symbol .cut{fill:none;stroke:var(--cut);stroke-width:1.8;stroke-linecap:round}
symbol .stroke{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.mark.pass{color:var(--good)}.mark.fail,.mark.error{color:var(--bad)}.mark.warn{color:var(--unsure)}
.mark.info{color:var(--note)}.mark.blocked{color:var(--blocked)}.mark.skip{color:var(--soft)}

.banner{padding:1.1rem 0 2rem;border-bottom:1px solid var(--line)}
.banner.good{background:var(--good-ground)}.banner.bad{background:var(--bad-ground)}.banner.unsure{background:var(--unsure-ground)}
.banner.good h1{color:var(--good)}.banner.bad h1{color:var(--bad)}.banner.unsure h1{color:var(--unsure)}
.topline{display:flex;justify-content:space-between;align-items:center;gap:1rem;min-height:2.25rem;color:var(--soft);font-size:.875rem}
h1{font-size:clamp(2.25rem,6vw,3.5rem);line-height:1.05;font-weight:700;letter-spacing:-.03em;margin:1.5rem 0 .8rem}
.lede{font-size:clamp(1.0625rem,2vw,1.3125rem);line-height:1.45;max-width:52rem;text-wrap:balance}
.problems{margin-top:1.5rem;border-left:3px solid var(--unsure);padding-left:1rem;max-width:52rem}
.problems h2{font-size:1rem;letter-spacing:0;margin:0 0 .35rem}
.problems li{margin:.15rem 0}
.facts{display:grid;grid-template-columns:1.15fr .75fr 1.1fr 1.15fr .85fr;gap:.9rem 1.75rem;margin-top:2rem;font-size:.9375rem}
.facts dt{color:var(--soft);font-size:.8125rem}
.facts dd{overflow-wrap:anywhere}
.facts div:first-child,.facts div:nth-last-child(2){grid-column:span 2}
.facts div:last-child{grid-column:span 3}

.fractions{display:grid;grid-template-columns:auto auto 1fr;gap:1rem 3rem;align-items:end}
.fraction p{white-space:nowrap}
main>section#summary{padding-top:2.5rem}
.figure{line-height:1;letter-spacing:-.03em}
.figure b{font-size:3.25rem;font-weight:650}
.figure span{font-size:1.375rem;color:var(--soft);letter-spacing:-.01em}
.fraction>p+p{color:var(--soft);font-size:.9375rem;margin-top:.4rem}
.counts{display:grid;grid-template-columns:repeat(4,auto);gap:.35rem 1.375rem;justify-content:end;font-size:.875rem}
.counts li{display:flex;align-items:center;gap:.4rem;white-space:nowrap}
.counts .mark{top:0}
.counts .none{color:var(--soft)}
.counts .none b{font-weight:400}

nav.contents{border-bottom:1px solid var(--line);background:var(--page)}
nav.contents ul{display:flex;flex-wrap:wrap;gap:.1rem 1.75rem;padding:.7rem 0;font-size:.9375rem}
nav.contents a{color:var(--ink);text-decoration:none;white-space:nowrap}
nav.contents a:hover{text-decoration:underline}
nav.contents span{color:var(--soft)}

table{width:100%;border-collapse:collapse;font-size:.9375rem}
th,td{text-align:left;padding:.55rem 1.25rem .55rem 0;border-bottom:1px solid var(--line);vertical-align:middle;font-weight:400}
thead th{color:var(--soft);font-size:.8125rem;padding-bottom:.35rem}
tbody th{font-weight:550}
td.picture{width:34%;min-width:7rem}
td.picture svg{display:block;overflow:hidden;border-radius:2px}
td.num{white-space:nowrap}
td.num .mark{margin-right:.4rem}
td.none{color:var(--soft)}
td.rest{color:var(--soft);font-size:.875rem}
table.latency td.num,table.latency th:nth-child(n+3){text-align:right}
table.latency tbody th{white-space:nowrap;font-weight:400}
.bar.pass{fill:var(--bar-pass)}.bar.fail,.bar.error{fill:var(--bar-fail)}.bar.warn{fill:var(--bar-warn)}.bar.info{fill:var(--bar-info)}
.bar.skip{fill:var(--bar-skip)}.bar.blocked{fill:url(#hatch)}.bar.p50{fill:var(--bar-p50)}.bar.p95{fill:var(--bar-p95)}
.hatch{stroke:var(--blocked);stroke-width:4;fill:none}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-top:.8rem;font-size:.8125rem;color:var(--soft)}
.legend span{display:inline-flex;align-items:center;gap:.45rem}

.guide{display:grid;gap:.7rem;margin-bottom:1.5rem}
.guide div{display:grid;grid-template-columns:9rem 1fr;gap:1rem}
.guide dt{font-weight:600}
.guide dt .mark{margin-right:.5rem}
#guide p{max-width:46rem;margin-top:.8rem}
.guide dd{max-width:46rem}
footer{margin:4rem 0 3rem;color:var(--soft);font-size:.875rem}
`;

const narrow = `
@media (max-width:70rem){
.fractions{grid-template-columns:auto auto;justify-content:start;gap:1.5rem 3rem}
.counts{grid-column:1/-1;justify-content:start;grid-template-columns:repeat(auto-fill,minmax(8rem,auto))}
}
@media (max-width:56rem){
.facts{grid-template-columns:repeat(2,minmax(0,1fr))}
.facts div:last-child{grid-column:span 2}
.columns{grid-template-columns:1fr!important}
.messages{grid-template-columns:1fr!important}
}
@media (max-width:40rem){
.wrap{padding:0 1.125rem}
main>section{padding-top:3rem}
#filter{position:static!important}
html{scroll-padding-top:1rem}
.fractions{gap:1.5rem 1.5rem;grid-template-columns:1fr 1fr}
.fraction p+p{white-space:normal}
nav.contents ul{gap:.1rem 1.25rem}
h1{margin-top:1.5rem}
.facts{gap:.9rem 1.25rem}
.figure b{font-size:2.375rem}
.figure span{font-size:1.125rem}
table.areas thead,table.latency thead{display:none}
table.areas tbody tr,table.latency tbody tr{display:grid;grid-template-columns:1fr auto;gap:.15rem 1rem;padding:.7rem 0;border-bottom:1px solid var(--line)}
table.areas th,table.areas td,table.latency th,table.latency td{border:0;padding:0}
td.picture{width:auto;grid-column:1/-1;grid-row:2}
table.areas td.num::after{content:" required"}
table.areas td.num~td.num,table.areas td.none~td.num{grid-column:1/-1;order:3}
table.areas td.num~td.num::after,table.areas td.none~td.num::after{content:" recommended"}
table.areas td.none{display:none}
td.rest{grid-column:1/-1;order:4}
td.rest:empty{display:none}
table.latency tbody tr{grid-template-columns:repeat(4,auto)}
table.latency tbody th{grid-column:1/-1}
table.latency td.num{text-align:left!important;font-size:.8125rem;color:var(--soft)}
table.latency td:nth-child(3)::before{content:"median "}
table.latency td:nth-child(4)::before{content:"95 % "}
table.latency td:nth-child(5)::before{content:"max "}
table.latency td:nth-child(6)::after{content:" calls"}
table.plain{display:block}
table.plain thead{display:none}
table.plain tbody,table.plain tr,table.plain td,table.plain th{display:block;border:0;padding:0}
table.plain tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
.guide div{grid-template-columns:1fr;gap:.1rem}
}
`;

/** On paper: what is broken is open, what passed is one line each, and the log of exchanges stays in the file. */
const print = `
@media print{
@page{margin:16mm 14mm}
body{font-size:10.5pt}
.wrap{max-width:none;padding:0}
.banner{background:none;padding-top:0}
#exchanges,nav.contents,#filter,.copy,#theme,.skip-link,.script{display:none!important}
main>section{padding-top:1.6rem}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none}
summary::before{display:none!important}
.card,.finding,.row,tr,.deciding{break-inside:avoid-page}
.card[open],.card{break-inside:auto}
h2,h3,h4,summary{break-after:avoid}
a{color:inherit;text-decoration:none}
body{line-height:1.4}
.headers{display:none}
.group ul{columns:2;column-gap:8mm}
.row{padding:.2rem 0;font-size:9pt}
.row.good .id>:not(code){display:none}
pre{font-size:8pt}
pre,.bar,mark,.hit{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

/** The style sheet of the page. */
export const style = `${themeStyle()}${base}${checkStyle}${narrow}${print}`;
