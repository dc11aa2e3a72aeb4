import { openRuntime } from '../node';

const HTML = {
  Page: '<h1>Hi</h1>',
  Styles: '<style>b { color: red }</style>',
  Include:
    '<head><?!= include("Styles") ?></head><? const n = 2; for (let i = 0; i < n; i++) { ?><i><?= who ?></i><? } ?>',
};
/** Runs an expression of the script, with `H` for HtmlService. */
function inScript(expression: string): unknown {
  const code = `const H = HtmlService;
    function include(name) { return H.createHtmlOutputFromFile(name).getContent(); }
    function go() { return ${expression}; }`;
  return openRuntime({ code, html: HTML }).run('go');
}

test.each([
  ['H.createHtmlOutput().getContent()', ''],
  ['H.createHtmlOutput("<b>").append("x").appendUntrusted("<p>&").getContent()', '<b>x&lt;p&gt;&amp;'],
  ['H.createHtmlOutput("x").clear().getContent()', ''],
  ['H.createHtmlOutput("x").setContent("y").getContent()', 'y'],
  ['H.createHtmlOutput(Utilities.newBlob("<i>", "text/html")).getContent()', '<i>'],
  ['H.createHtmlOutputFromFile("Page").getContent()', '<h1>Hi</h1>'],
  ['H.createHtmlOutputFromFile("Page.html").getContent()', '<h1>Hi</h1>'],
  ['H.createHtmlOutput("<title>No</title>").getTitle()', ''],
  ['H.createHtmlOutput("x").setTitle("T").getTitle()', 'T'],
  ['H.createHtmlOutput("x").getWidth()', null],
  ['H.createHtmlOutput("x").setWidth(20).setHeight(30).getWidth()', 20],
  ['H.createHtmlOutput("x").setWidth(20).setWidth(null).getWidth()', null],
  ['H.createHtmlOutput("x").setSandboxMode(H.SandboxMode.NATIVE).getContent()', 'x'],
  ['H.createHtmlOutput("x").setXFrameOptionsMode(H.XFrameOptionsMode.ALLOWALL).getContent()', 'x'],
  ['H.createHtmlOutput("x").setFaviconUrl("https://a/b.png").getFaviconUrl()', 'https://a/b.png'],
  ['H.createHtmlOutput("x").getFaviconUrl()', null],
  ['H.createHtmlOutput("x").getBlob().getContentType()', 'text/html'],
  [
    'H.createHtmlOutput("x").addMetaTag("viewport", "w").getMetaTags().map((t) => t.getName() + t.getContent())',
    ['viewportw'],
  ],
  ['H.getUserAgent()', null],
  ['H.createTemplate("a<?= 1 ?>").getRawContent()', 'a<?= 1 ?>'],
  ['H.createTemplateFromFile("Page").evaluate().getContent()', '<h1>Hi</h1>'],
  [
    '(() => { const t = H.createTemplateFromFile("Include"); t.who = "<A>"; return t.evaluate().getContent(); })()',
    '<head><style>b { color: red }</style></head><i>&lt;A&gt;</i><i>&lt;A&gt;</i>',
  ],
  [
    '(() => { const o = H.createHtmlOutput("a"); const t = o.asTemplate(); o.append("<?= 1 + 1 ?>"); return t.evaluate().getContent(); })()',
    'a2',
  ],
  ['H.createTemplate("<? // a comment ?>x<?= 1 // one ?>y").evaluate().getContent()', 'x1y'],
  ['eval(H.createTemplate("<b>\\n<?= 1 ?>\'").getCode()).getContent()', "<b>\n1'"],
  ['eval(H.createTemplate("<b>\\n<?= 1 ?>").getCodeWithComments()).getContent()', '<b>\n1'],
])('%s', (expression, answer) => {
  expect(inScript(expression)).toEqual(answer);
});

test('a template’s code matches what Google’s log shows', () => {
  expect(inScript('H.createTemplate("<p>\\nIt is <?= new Date() ?>").getCode()')).toBe(
    "(function() { var output = HtmlService.initTemplate(); output._ =  '<p>\\n' +\n" +
      "  'It is ';\n  output._$ =  new Date()  ;\n  /* End of user code */\n  return output.$out.append('');\n})();",
  );
});

test.each([
  ['H.createHtmlOutputFromFile("Nope")', 'No HTML file named Nope was found.'],
  ['H.createTemplateFromFile("toString")', 'No HTML file named toString was found.'],
  [
    'H.createHtmlOutput("x").addMetaTag("description", "d")',
    'The meta tag you specified is not allowed in this context.',
  ],
  ['H.createHtmlOutput("x").getAs("application/pdf")', 'HtmlOutput.getAs application/pdf is not emulated'],
  [
    'H.createHtmlOutput("x").setTitle(1)',
    "The parameters (number) don't match the method signature for HtmlService.HtmlOutput.setTitle.",
  ],
  ['H.createTemplate("<?= nobody ?>").evaluate()', 'nobody is not defined'],
  ['H.createTemplate("<? throw new RangeError(\'mine\') ?>").evaluate()', 'mine'],
])('%s is refused', (expression, words) => {
  expect(() => inScript(expression)).toThrow(words);
});

test('a scriptlet’s error belongs to the script’s own scope', () => {
  expect(
    inScript(
      '(() => { try { H.createTemplate("<? null.x ?>").evaluate(); } catch (e) { return e instanceof TypeError; } })()',
    ),
  ).toBe(true);
});

describe('<?= ?> escapes for the place where it is', () => {
  test.each([
    ['<p><?= v ?></p>', '"&<', '<p>&#34;&amp;&lt;</p>'],
    ['<p title="<?= v ?>">', '"><script>', '<p title="&#34;&gt;&lt;script&gt;">'],
    ['<p title=<?= v ?>>', 'a b', '<p title=a&#32;b>'],
    ['<a href="<?= v ?>">', 'javascript:alert(1)', '<a href="#unsafe">'],
    ['<a href="<?= v ?>">', 'https://a.example/b?c=d', '<a href="https://a.example/b?c=d">'],
    ['<a href="/find?q=<?= v ?>">', 'a&b c', '<a href="/find?q=a%26b%20c">'],
    [
      '<script>const v = <?= v ?>;</script>',
      '</script>',
      '<script>const v = "\\u003c/script\\u003e";</script>',
    ],
    ['<script>const v = "<?= v ?>";</script>', 'a"b\\', '<script>const v = "a\\u0022b\\\\";</script>'],
    ['<script>// <?= v ?>\n</script>', 'x\nalert(1)', '<script>// \n</script>'],
    ['<b onclick="f(<?= v ?>)">', "it's", '<b onclick="f(&#34;it\\u0027s&#34;)">'],
    ['<style>b { color: <?= v ?> }</style>', 'red', '<style>b { color: red }</style>'],
    ['<style>b { color: <?= v ?> }</style>', 'red; } x {', '<style>b { color: unsafe }</style>'],
    ['<!-- <?= v ?> -->', '--><script>', '<!--  -->'],
    ['<script>1</script><p><?= v ?>', '<', '<script>1</script><p>&lt;'],
    ['<textarea><?= v ?>', '</textarea>', '<textarea>&lt;/textarea&gt;'],
  ])('%s with %s', (template, value, page) => {
    const code = `function go(template, v) { const t = HtmlService.createTemplate(template); t.v = v; return t.evaluate().getContent(); }`;
    expect(openRuntime({ code }).run('go', [template, value])).toBe(page);
  });
});
