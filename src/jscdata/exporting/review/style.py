"""The style sheet of the review page: readable on light and dark ground, on a phone and on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --ground: #ffffff; --soft: #57606a; --line: #c9d1d9;
  --undertake: #d3f0d9; --settle: #cdeef5; --judge: #f1d9f4; --direct: #fae6bf; --state: #dbe3fb;
  --unknown: #e4e4e4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --ground: #0d1117; --soft: #9da7b3; --line: #3d444d;
    --undertake: #16401f; --settle: #0b3e4c; --judge: #4a1f4f; --direct: #533a05; --state: #22305f;
    --unknown: #3a3a3a; } }
html { scroll-padding: 1rem 0 35vh; }
body { margin: 0 auto; padding: 1rem; max-width: 52rem; color: var(--ink); background: var(--ground);
  font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
a { color: inherit; } :focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
nav a { margin-right: 1rem; } nav, .legend, .facts, small { font-size: .9rem; } .legend, small { color: var(--soft); }
.check { list-style: none; padding: 0; margin: .3rem 0; }
.check li { margin: .35rem 0; display: flex; gap: .6rem; align-items: start; }
.check input { margin-top: .4rem; flex: none; } .check label { min-width: 0; }
.check ~ p, h3 + p { margin: .2rem 0; font-size: .9rem; color: var(--soft); }
dl.facts { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; gap: .2rem .8rem; }
dl.facts dt { color: var(--soft); } dd { margin: 0; }
dl.facts ul { margin: 0; padding-left: 1rem; }
.show { border: 1px solid var(--line); font-size: .9rem; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
.unit { border-left: 2px solid var(--line); padding-left: .8rem; margin: 1.2rem 0;
  margin-left: calc(var(--depth, 0) * clamp(.5rem, 3vw, 1.5rem)); }
.text { margin: 0; font-size: 1rem; font-weight: 400; line-height: 1.7; } .bold .text { font-weight: 700; }
.outside { border-left-style: dashed; } .outside p { white-space: pre-wrap; margin: 0; }
.id, .marker { color: var(--soft); font-size: .85rem; font-family: ui-monospace, monospace; font-weight: 400; }
.act { border-radius: 2px; color: var(--ink); } .verb { font-weight: 700; text-decoration: none; }
.bold .verb { outline: 1px solid var(--ink); }
.mention { text-decoration: underline 1.5px; text-underline-offset: 3px; }
.inner { text-decoration-style: double; }
.undertake { background: var(--undertake); } .settle { background: var(--settle); }
.judge { background: var(--judge); } .direct { background: var(--direct); } .state { background: var(--state); }
.unknown { background: var(--unknown); }
sup { font-size: .72rem; font-weight: 400; line-height: 1; vertical-align: .35em;
  display: inline-block; max-width: 100%; }
sup a { text-decoration: none; outline: 1px solid var(--line); }
.chip { color: var(--ink); padding: .1rem .3rem; border-radius: 3px; -webkit-box-decoration-break: clone;
  box-decoration-break: clone; }
.found { font-size: .88rem; margin: .4rem 0 0; padding-left: 1.2rem; } .found li { margin: .3rem 0; }
.found dl { margin: 0; } .found dt { display: inline; color: var(--soft); } .found dt::after { content: ": "; }
.found dd { display: inline; } .found dd::after { content: ". "; }
.unit:target, .found li:target { outline: 2px solid var(--ink); outline-offset: 3px; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
summary { cursor: pointer; color: var(--soft); font-size: .88rem; }
body:has(#show-mentions:not(:checked)) .of-mention, body:has(#show-acts:not(:checked)) .of-act,
body:has(#show-acts:not(:checked)) .text sup, body:has(#show-reasons:not(:checked)) .why,
body:has(#show-lists:not(:checked)) .unit details { display: none; }
body:has(#show-mentions:not(:checked)) .text .mention { text-decoration: none; }
body:has(#show-acts:not(:checked)) .text .act { background: none !important; font-weight: inherit; outline: none; }
@media screen {
  .text a:focus-visible::after { content: attr(title); position: fixed; inset: auto 0 0; z-index: 1; max-height: 30vh;
    overflow: auto; padding: .8rem max(1rem, calc(50vw - 26rem)); white-space: pre-line; font: 400 .95rem/1.5
    system-ui, sans-serif; color: var(--ground); background: var(--ink); text-align: left; } }
@media print {
  :root { color-scheme: light; --ink: #000000; --ground: #ffffff; --soft: #444444; --line: #999999;
    --undertake: #d3f0d9; --settle: #cdeef5; --judge: #f1d9f4; --direct: #fae6bf; --state: #dbe3fb;
    --unknown: #e4e4e4; }
  body { max-width: none; font-size: 10pt; padding: 0; } nav, .show { display: none; }
  .act, .chip { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .check li, .found li { break-inside: avoid; } h1, h2, h3, .bold .text, .id { break-after: avoid; } }
"""

__all__ = ["STYLE"]
