/** The look of the HTML page: system fonts, light and dark by the reader's setting, no colour without a word or sign beside it. */
export const style = `
:root { color-scheme: light dark; --bg: #fff; --soft: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --quiet: #59636e; --link: #0550ae;
  --error: #b3121d; --error-bg: #fff0ee; --warning: #7a4b00; --warning-bg: #fff8e1; --notice: #0550ae; --notice-bg: #eef6ff; --good: #116329; --good-bg: #e9f9ee; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --soft: #151b23; --line: #3d444d; --text: #f0f6fc; --quiet: #9da7b3; --link: #6cb0ff;
  --error: #ff9a94; --error-bg: #2d1416; --warning: #e7bd58; --warning-bg: #272008; --notice: #79c0ff; --notice-bg: #0e2036; --good: #6bdc87; --good-bg: #0d2818; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main, header.top { max-width: 1100px; margin: 0 auto; padding: 0 20px; }
header.top { padding-top: 28px; }
main { padding-bottom: 60px; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -9999px; } .skip:focus { left: 12px; top: 12px; background: var(--bg); padding: 6px 10px; z-index: 2; }
h1 { font-size: 24px; line-height: 1.3; margin: 0 0 4px; } h2 { font-size: 19px; margin: 36px 0 10px; } h3 { font-size: 16px; margin: 0; }
code, pre, .sql { font: 13px/1.6 ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { background: var(--soft); border: 1px solid var(--line); border-radius: 5px; padding: 0 4px; overflow-wrap: anywhere; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
td a { text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent); text-underline-offset: 3px; } td a code { color: inherit; }
td code { overflow-wrap: break-word; } td.tight, th.tight { white-space: nowrap; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: 10px 12px; margin: 8px 0; overflow-x: auto; white-space: pre; }
.quiet { color: var(--quiet); } .quiet code { color: inherit; }
.banner { border: 1px solid var(--line); border-left: 6px solid; border-radius: 8px; padding: 16px 20px; margin-bottom: 8px; background: var(--soft); }
.banner.fail { border-left-color: var(--error); } .banner.pass { border-left-color: var(--good); }
.banner p { margin: 4px 0 0; }
.badge { display: inline-block; font-weight: 600; font-size: 12.5px; border-radius: 20px; padding: 0 9px; border: 1px solid currentcolor; white-space: nowrap; }
.error { color: var(--error); background: var(--error-bg); } .warning { color: var(--warning); background: var(--warning-bg); } .notice { color: var(--notice); background: var(--notice-bg); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--quiet); padding-bottom: 6px; }
th, td { text-align: left; vertical-align: top; padding: 7px 10px; border-bottom: 1px solid var(--line); } th { font-size: 13px; color: var(--quiet); } th.group { background: var(--soft); font-weight: 600; overflow-wrap: anywhere; }
.tables { display: grid; grid-template-columns: repeat(auto-fill, minmax(330px, 1fr)); gap: 14px; }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; } .card code { display: inline-block; text-indent: 0; line-height: 1.4; } .card ul { list-style: none; margin: 8px 0 0; padding: 0; } .card li { padding: 2px 0 2px 1.4em; text-indent: -1.4em; overflow-wrap: anywhere; }
.sign { display: inline-block; text-indent: 0; width: 1.3em; font-weight: 700; } .sign.added { color: var(--good); } .sign.removed { color: var(--error); } .sign.changed { color: var(--warning); }
.locks { display: grid; grid-template-columns: minmax(6em, max-content) 1fr; gap: 2px 14px; margin: 10px 0 18px; } .locks .name { font: 13px/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; max-width: 24ch; overflow-wrap: anywhere; }
.locks .lane { border-left: 1px solid var(--line); padding: 0 0 8px; } .locks .words { font-size: 12.5px; color: var(--quiet); padding-left: 6px; } .locks .bar { height: 9px; min-width: 4px; margin-bottom: 7px; border-radius: 3px; background: var(--notice); } .locks .bar.long { background: var(--error); height: 13px; }
.file { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 22px; overflow: hidden; }
.file > header { background: var(--soft); border-bottom: 1px solid var(--line); padding: 9px 14px; display: flex; gap: 12px; justify-content: space-between; flex-wrap: wrap; }
.file > header h3 { font: 600 13.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.sql { margin: 0; padding: 0; background: none; border: 0; border-radius: 0; overflow-x: auto; }
.row { display: flex; min-width: max-content; } .row .no { flex: 0 0 54px; text-align: right; padding-right: 14px; color: var(--quiet); user-select: none; } .row .text { white-space: pre; padding-right: 14px; tab-size: 4; }
.edited .row .text::before { content: ""; display: inline-block; width: 1.5em; font-weight: 700; text-decoration: none; } .edited .row.added .text::before { content: "+"; color: var(--good); } .edited .row.removed .text::before { content: "−"; color: var(--error); }
.row.added { background: var(--good-bg); } .row.removed { background: var(--error-bg); } .row.removed .text { text-decoration: line-through; text-decoration-color: var(--quiet); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.row.hit { background: var(--warning-bg); } .row.hit.error { background: var(--error-bg); color: inherit; } .row.hit.notice { background: var(--notice-bg); color: inherit; } .row.added.hit { background: var(--good-bg); } .row.hit.warning { color: inherit; }
.row mark { background: none; color: inherit; text-decoration: underline wavy; text-decoration-thickness: 1.5px; text-underline-offset: 3px; }
.row mark.error { text-decoration-color: var(--error); background: none; } .row mark.warning { text-decoration-color: var(--warning); background: none; } .row mark.notice { text-decoration-color: var(--notice); background: none; }
.gap { color: var(--quiet); background: var(--soft); padding: 2px 14px 2px 54px; font-size: 13px; border-block: 1px solid var(--line); }
.comment { margin: 10px 16px 14px 54px; max-width: 860px; border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--bg); }
.comment:target { outline: 2px solid var(--link); }
.comment h4 { font-size: 15px; margin: 0 0 2px; line-height: 1.45; } .comment p { margin: 6px 0; } .comment ol { padding-left: 24px; margin: 6px 0; } .comment li { margin: 8px 0; }
.comment .effects { font-size: 13.5px; } .comment details { margin-top: 8px; font-size: 14px; } summary { cursor: pointer; color: var(--quiet); }
.suggestion { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; margin: 8px 0; } .suggestion .title { background: var(--soft); border-bottom: 1px solid var(--line); padding: 4px 12px; font-size: 13px; color: var(--quiet); }
.suggestion pre { margin: 0; border: 0; border-radius: 0; } .suggestion pre.old { background: var(--error-bg); } .suggestion pre.new { background: var(--good-bg); }
@media (max-width: 640px) { .comment { margin-left: 10px; margin-right: 10px; } .row .no { flex-basis: 40px; padding-right: 8px; } .gap { padding-left: 40px; } }
@media print { .comment, .file { break-inside: avoid; } }
`;
