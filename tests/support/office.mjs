// What office programs put on the clipboard, in their manner, and the Markdown that it says.

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='margin-top:12.0pt'><b><span lang=EN-GB style='font-size:16.0pt'>The visit that was enough<o:p></o:p></span></b></h1>
<p class=MsoNormal><span lang=EN-GB>We said \u201cone visit\u201d, and <b style='mso-bidi-font-weight:normal'>meant</b> it \u2013 see
<a href="https://example.org/visit?a=1&amp;b=2"><span style='color:blue'>the page</span></a>.<o:p></o:p></span></p>
<p class=MsoHeading2>What we do<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>\u00B7<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>Listen first<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>to the owner</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>\u00B7<span>&nbsp;&nbsp; </span></span><![endif]>Then <i>look</i></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>First</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Second</p>
<p class=MsoNormal><del cite="mailto:x">Gone.</del><ins>Kept.</ins><span style='mso-hide:all'>Hidden.</span><!--[if gte vml 1]><v:shape/><![endif]--><img width=1 height=1 src="https://tracker.example/pixel.gif?id=77" alt="seen"></p>
<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal><b>Visit</b></p></td><td><p class=MsoNormal><b>Cost</b></p></td></tr>
<tr><td><p class=MsoNormal>First</p></td><td><p class=MsoNormal>12 | 14</p></td></tr></table>
<!--EndFragment--></body></html>`;

const wordMarkdown = `# The visit that was enough

We said \u201cone visit\u201d, and **meant** it \u2013 see [the page](https://example.org/visit?a=1&b=2).

## What we do

- Listen first
    - to the owner
- Then *look*

1. First
2. Second

Kept.

| Visit | Cost |
| --- | --- |
| First | 12 \\| 14 |`;

const docs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff">
<h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:700;color:#000000;">Before you come</span></h2>
<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;">Bring </span><span style="font-size:11pt;font-weight:700;">the key</span><span style="font-size:11pt;font-weight:400;"> and </span><span style="font-style:italic;font-weight:400;">time</span><span>. It\u2019s </span><span style="text-decoration:line-through;">free</span><span> cheap.</span></p><br />
<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li>
<ul><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span>Inner</span></p></li></ul>
<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><a href="https://example.org/" style="text-decoration:none;"><span style="color:#1155cc;">Two</span></a></p></li></ul>
<p><span><img src="https://lh3.example/secret" width="1" height="1" /></span></p></b>`;

const docsMarkdown = `## Before you come

Bring **the key** and *time*. It\u2019s ~~free~~ cheap.

- One
    - Inner
- [Two](https://example.org/)`;

const libre = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4 (Linux)"/>
<style type="text/css">@page { size: 21cm 29.7cm; margin: 2cm } p { line-height: 115% }</style></head><body lang="en-GB" dir="ltr">
<h3 class="western">Opening hours</h3><p style="margin-bottom: 0cm"><font face="Liberation Serif"><font size="3"><b>Mondays</b> from nine<br/>
to five</font></font></p>
<ol><li><p style="margin-bottom: 0cm">Ring</p></li><li><p style="margin-bottom: 0cm">Wait</p></li></ol>
<table width="100%" cellpadding="4"><colgroup><col width="50%"/><col width="50%"/></colgroup><thead><tr><th><p align="center">Day</p></th><th><p>Open</p></th></tr></thead>
<tbody><tr><td><p>Mon</p></td><td><p>9 to 5</p></td></tr></tbody></table><p style="margin-bottom: 0cm"><br/></p></body></html>`;

const libreMarkdown = `### Opening hours

**Mondays** from nine  
to five

1. Ring
2. Wait

| Day | Open |
| --- | --- |
| Mon | 9 to 5 |`;

export const pasted = [
    ['Word', word, wordMarkdown],
    ['Google Docs', docs, docsMarkdown],
    ['LibreOffice', libre, libreMarkdown],
];
