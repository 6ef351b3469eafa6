/// How a page looks. Everything is said by words, lengths and numbers too, so that it reads in grey; nothing is fetched.
enum PageStyle {
  static let css = """
    :root{--ink:#1a1d21;--soft:#565d66;--line:#d5d9de;--ground:#fff}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,"Noto Sans CJK SC","PingFang SC",\
    "Microsoft YaHei",sans-serif}
    main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}
    h1{font-size:1.7rem;line-height:1.25;margin:0 0 1rem}
    h2{font-size:1.15rem;margin:2.2rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid var(--ink)}
    p{margin:.4rem 0}
    pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;border-left:3px solid var(--line);margin:.8rem 0;\
    padding:.2rem 0 .2rem 1rem}
    dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.6rem;margin:.6rem 0}
    dl div{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .7rem}
    dt{color:var(--soft);font-size:.85rem}
    dd{margin:0;font-size:1.2rem;font-weight:600;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.93rem}
    th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line)}
    th{color:var(--soft);font-weight:600;white-space:nowrap}
    td:first-child:not(.n){min-width:6.5em}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    .k{white-space:nowrap}
    td.e{min-width:6em}
    td:not([class]){min-width:8em}
    figure{margin:.6rem 0}
    svg{display:block;width:100%;height:auto;font:13px system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",\
    sans-serif;fill:var(--ink)}
    .bars{max-width:34rem}
    .heat{min-width:40rem}
    .soft{fill:var(--soft);color:var(--soft)}
    @media print{
    @page{size:A4;margin:16mm}
    body{font-size:10.5pt}
    main{max-width:none;padding:0}
    h1{font-size:1.5rem}
    dl{grid-template-columns:repeat(5,1fr);gap:.4rem}
    dl div{padding:.3rem .5rem}
    dd{font-size:1rem}
    table{font-size:.85rem}
    td:not([class]){min-width:0}
    th,td{padding-right:.5rem}
    .bars{max-width:25rem}
    h2{margin-top:1.4rem;break-after:avoid}
    figure,tr,dl div{break-inside:avoid}
    thead{display:table-header-group}
    .scroll{overflow:visible}
    .heat{min-width:0}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }
    """
}
