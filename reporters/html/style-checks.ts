/** The style of findings, checks and evidence. */
export const checkStyle = `
.columns{display:grid;grid-template-columns:1fr 1fr;gap:1.25rem 3rem}
.columns p+p{margin-top:.5rem}
.findings{counter-reset:finding}
.finding{counter-increment:finding;position:relative;padding:1.75rem 0 1.75rem 3.25rem;border-top:1px solid var(--line)}
.finding:last-child{border-bottom:1px solid var(--line)}
.finding::before{content:counter(finding);position:absolute;left:0;top:1.6rem;font-size:1.5rem;line-height:1.25;font-weight:600;color:var(--soft);letter-spacing:-.02em}
.finding h3{font-size:1.1875rem;letter-spacing:-.01em;text-wrap:pretty}
.finding .meta{display:flex;flex-wrap:wrap;align-items:center;gap:.1rem .5rem;color:var(--soft);font-size:.875rem;margin:.2rem 0 1.1rem}
.finding .meta b{color:var(--ink);font-weight:600}
.finding .meta span+span::before,.finding .meta b+span::before{content:"·";margin-right:.5rem}
.seen{margin-top:1.1rem;font-size:.9375rem;overflow-wrap:anywhere}
.seen>span{color:var(--soft);font-size:.8125rem;font-weight:600;margin-right:.4rem}
.links{margin-top:.6rem;font-size:.9375rem}
p.links>span{color:var(--soft);font-size:.8125rem;font-weight:600;margin-right:.4rem}
p.links a{margin-right:.75rem}
.links ul{columns:20rem 2;column-gap:2.5rem}
.links summary{cursor:pointer;color:var(--soft);font-size:.8125rem;font-weight:600}
.links li{break-inside:avoid;padding:.1rem 0}

#filter{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;align-items:center;gap:.4rem .9rem;padding:.6rem 0;background:var(--page);border-bottom:1px solid var(--line);font-size:.875rem;color:var(--soft)}
#filter .toggles{display:flex;flex-wrap:wrap;gap:.4rem}
#filter button{display:flex;align-items:center;gap:.35rem;border-radius:99px;padding:.2rem .65rem;font-size:.8125rem}
#filter select,#filter input{padding:.2rem .5rem;font-size:.8125rem}
#filter select{max-width:8rem}
#filter button .mark{top:0}
#filter button span:last-child{color:var(--soft)}
#filter button[aria-pressed=true]{background:var(--ink);color:var(--page);border-color:var(--ink)}
#filter button[aria-pressed=true] span,#filter button[aria-pressed=true] .mark{color:inherit}
#filter label{display:flex;align-items:center;gap:.4rem}
#filter .search{flex:1 1 9rem}
#filter .search input{flex:1;width:0}
#filter output:empty{display:none}
#nothing{padding:2rem 0;color:var(--soft)}

.area{padding-top:1.75rem}
.area>h3{padding-bottom:.5rem}
.card{border-top:1px solid var(--line)}
.group{border-top:1px solid var(--line)}
.area>:last-child{border-bottom:1px solid var(--line)}
.card>summary,.group>summary{display:flex;gap:.85rem;padding:.8rem 1.5rem .8rem 0;cursor:pointer;list-style:none;position:relative}
.card>summary::-webkit-details-marker,.group>summary::-webkit-details-marker,.exchange>summary::-webkit-details-marker{display:none}
.card>summary::after,.group>summary::after{content:"";position:absolute;right:.35rem;top:1.25rem;width:.45rem;height:.45rem;border:solid var(--soft);border-width:0 1.5px 1.5px 0;transform:rotate(45deg)}
.card[open]>summary::after,.group[open]>summary::after{transform:rotate(225deg);top:1.45rem}
.card>summary .mark,.group>summary .mark{font-size:1.0625rem;top:.28em}
.group>summary{color:var(--soft);font-size:.9375rem}
.card>summary:hover .title{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.18em}
.card>summary>div,.row>div{min-width:0;flex:1}
.title{font-weight:550}
.row .title{font-weight:400}
.id,.duty{display:flex;flex-wrap:wrap;gap:0 .75rem;font-size:.875rem;color:var(--soft);overflow-wrap:anywhere}
.id>*,.duty>*{min-width:0}
.reason{font-size:.9375rem;overflow-wrap:anywhere;margin-top:.15rem}
.row .reason{color:var(--soft)}
.parameter{display:inline-block;font-weight:400;font-size:.8125rem;color:var(--soft);background:var(--panel);border:1px solid var(--line);border-radius:4px;padding:0 .4rem;margin-left:.25rem;overflow-wrap:anywhere}
.group ul{padding-bottom:.75rem}
.row{display:flex;gap:.85rem;padding:.45rem 0 .45rem 0;font-size:.9375rem}
.row>.mark{top:.3em}
:target>summary .title,.row:target .title{text-decoration:underline;text-decoration-color:var(--hit-edge);text-decoration-thickness:2px;text-underline-offset:.2em}

.inside{padding:.5rem 0 2rem 1.9rem}
.inside h4{margin-top:0}
.inside>h4{margin-top:1.75rem}
.values{display:grid;grid-template-columns:1fr 1fr;gap:1rem 3rem;margin-bottom:1.25rem}
.values dt{font-size:.8125rem;font-weight:600;color:var(--soft)}
.values .got dd{color:var(--bad)}
.duty{margin-top:1.25rem}
.duty>span{color:var(--ink)}
.others{margin-top:.75rem;font-size:.875rem;color:var(--soft)}
.deciding{margin-top:.5rem}
.deciding+.deciding{margin-top:1.25rem}
.call-line a{text-decoration:none;color:inherit}
.call-line a:hover .call{text-decoration:underline}
.call-line,.exchange>summary,p.exchange{font-size:.9375rem}
.no{display:inline-block;min-width:2.25rem;color:var(--soft)}
.came{font-weight:600;margin-left:.5rem}
.ms,.step{color:var(--soft);font-size:.8125rem;margin-left:.5rem}

.messages{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1px;margin-top:.5rem;background:var(--line);border:1px solid var(--line);border-radius:8px;overflow:hidden}
.messages.bare{grid-template-columns:minmax(0,1fr) minmax(0,2fr)}
.message{background:var(--panel);padding:.85rem 1rem;min-width:0;font-size:.875rem}
.start{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.8125rem;overflow-wrap:anywhere;unicode-bidi:isolate}
.headers{margin:.3rem 0;font-size:.8125rem}
.headers summary{cursor:pointer;color:var(--soft)}
.headers dl{padding:.3rem 0}
.headers dl div{display:grid;grid-template-columns:minmax(6rem,32%) 1fr;gap:.75rem;padding:.05rem .25rem}
.headers dt{color:var(--soft);overflow-wrap:anywhere}
.headers dd{overflow-wrap:anywhere;unicode-bidi:isolate}
pre{white-space:pre-wrap;word-break:break-all;font-size:.8125rem;line-height:1.5;tab-size:2}
.message pre{margin-top:.4rem}
.empty{color:var(--soft);font-size:.8125rem;margin-top:.3rem}
.gap{color:var(--soft)}
mark,.hit{background:var(--hit);color:var(--ink);box-shadow:-.35rem 0 0 var(--hit),inset 0 0 0 0 var(--hit)}
mark{border-bottom:1px solid var(--hit-edge)}
.start.hit,.missing.hit{display:inline-block;padding:0 .35rem;box-shadow:none;border-bottom:1px solid var(--hit-edge)}
.missing{font-size:.8125rem}
.script{margin-top:1.25rem;position:relative}
.script>summary{cursor:pointer;font-weight:600;font-size:.9375rem;padding:.2rem 0}
.script pre{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:1rem 1.1rem;margin-top:.5rem;overflow-wrap:anywhere}
.copy{position:absolute;right:.6rem;top:2.75rem}

.probe{padding-top:1.25rem}
.probe h3{font-size:.9375rem;padding-bottom:.3rem}
.exchange{border-top:1px solid var(--line);padding:.4rem 0}
.exchange>summary{cursor:pointer;list-style:none;overflow-wrap:anywhere}
.exchange>summary:hover .call{text-decoration:underline;text-underline-offset:.18em}
.exchange:target>summary .no{color:var(--ink);font-weight:700}
.exchange[open]{padding-bottom:1rem}
`;
