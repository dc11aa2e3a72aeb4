// HtmlService: outputs, and templates with scriptlets.
import { SandboxMode, XFrameOptionsMode } from './enums';
import type { Execution } from './execution';
import { refuse } from './refusal';
import { asGoogle, Service } from './service';

type Output = GoogleAppsScript.HTML.HtmlOutput;
type OutputMethods =
  | 'append'
  | 'appendUntrusted'
  | 'clear'
  | 'getContent'
  | 'setContent'
  | 'getTitle'
  | 'setTitle'
  | 'getWidth'
  | 'setWidth'
  | 'getHeight'
  | 'setHeight'
  | 'setSandboxMode'
  | 'setXFrameOptionsMode'
  | 'addMetaTag'
  | 'setFaviconUrl'
  | 'getFaviconUrl';

function escaped(text: unknown): string {
  const marks: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return String(text).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

export class LocalHtmlOutput extends Service implements Pick<Output, OutputMethods> {
  readonly googleName = 'HtmlOutput';
  #content: string;
  #title = '';
  #width = 0;
  #height = 0;
  #icon = '';
  constructor(run: Execution, content: string) {
    super(run);
    this.#content = content;
  }
  get #me(): Output {
    return asGoogle(this);
  }
  append(content: string): Output {
    this.#content += content;
    return this.#me;
  }
  appendUntrusted(content: string): Output {
    return this.append(escaped(content));
  }
  clear(): Output {
    return this.setContent('');
  }
  getContent(): string {
    return this.#content;
  }
  setContent(content: string): Output {
    this.#content = content;
    return this.#me;
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): Output {
    this.#title = title;
    return this.#me;
  }
  getWidth(): number {
    return this.#width;
  }
  setWidth(width: number): Output {
    this.#width = width;
    return this.#me;
  }
  getHeight(): number {
    return this.#height;
  }
  setHeight(height: number): Output {
    this.#height = height;
    return this.#me;
  }
  /** Without effect at Google too: the sandbox is always IFRAME. */
  setSandboxMode(): Output {
    return this.#me;
  }
  setXFrameOptionsMode(): Output {
    return this.#me;
  }
  addMetaTag(): Output {
    return this.#me;
  }
  setFaviconUrl(url: string): Output {
    this.#icon = url;
    return this.#me;
  }
  getFaviconUrl(): string {
    return this.#icon;
  }
}

/**
 * A template. Scripts put values on it as properties, so it is no Service behind a proxy but an object of the
 * script's own; `evaluate` sees those properties as variables.
 */
function template(run: Execution, text: string): GoogleAppsScript.HTML.HtmlTemplate {
  const methods = {
    evaluate(this: Record<string, unknown>): unknown {
      if (!run.scope) throw new Error('HtmlTemplate.evaluate outside a script is not emulated');
      const names = Object.keys(this).filter((name) => !(name in methods));
      const parameters = ['output', 'escaped', ...names].join(', ');
      const print = run.scope.value(`(function (${parameters}) {${codeOf(text)}})`) as (
        ...given: unknown[]
      ) => void;
      let html = '';
      const output = (part: unknown): void => {
        html += String(part);
      };
      print(output, escaped, ...names.map((name) => this[name]));
      return run.toScript(new LocalHtmlOutput(run, html));
    },
    getRawContent: (): string => text,
    getCode: (): string => codeOf(text),
  };
  return methods as unknown as GoogleAppsScript.HTML.HtmlTemplate;
}

/** The scriptlets as code: `<? ?>` runs, `<?= ?>` prints escaped, `<?!= ?>` prints as it is. */
function codeOf(text: string): string {
  let code = '';
  let place = 0;
  for (const match of text.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    code += `output(${JSON.stringify(text.slice(place, match.index))});`;
    const body = (match[2] ?? '').trim().replace(/;$/, '');
    code +=
      match[1] === '='
        ? `output(escaped(${body}));`
        : match[1] === '!='
          ? `output(${body});`
          : `${match[2] ?? ''}\n`;
    place = match.index + match[0].length;
  }
  return `${code}output(${JSON.stringify(text.slice(place))});`;
}

type ServiceMethods =
  'createHtmlOutput' | 'createHtmlOutputFromFile' | 'createTemplate' | 'createTemplateFromFile';

export class LocalHtmlService
  extends Service
  implements Pick<GoogleAppsScript.HTML.HtmlService, ServiceMethods>
{
  readonly googleName = 'HtmlService';
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;
  #file(name: string): string {
    const html = this.run.state.html[name] ?? this.run.state.html[name.replace(/\.html$/, '')];
    return html ?? refuse(`No HTML file named ${name} was found.`);
  }
  createHtmlOutput(html: unknown = ''): Output {
    return asGoogle(new LocalHtmlOutput(this.run, String(html)));
  }
  createHtmlOutputFromFile(name: string): Output {
    return asGoogle(new LocalHtmlOutput(this.run, this.#file(name)));
  }
  createTemplate(html: unknown): GoogleAppsScript.HTML.HtmlTemplate {
    return template(this.run, String(html));
  }
  createTemplateFromFile(name: string): GoogleAppsScript.HTML.HtmlTemplate {
    return template(this.run, this.#file(name));
  }
}
