// Templates of HtmlService: HTML with scriptlets, as code that builds the page when it runs in the script's own scope.
import type { Execution } from '../run/execution';
import { escapedAfter } from './contextual-escaping';
import { proxyOf, Service } from '../gate/service';

type Template = GoogleAppsScript.HTML.HtmlTemplate;

/** A text as a literal of several lines, in the form that Google's debugging log shows. */
function literal(text: string, hasComments: boolean): string {
  const lines = text.split(/(?<=\n)/);
  return lines
    .map((line, place) => {
      const quoted = JSON.stringify(line).slice(1, -1).replaceAll("'", "\\'");
      const plus = place < lines.length - 1 ? ' +' : ';';
      return `'${quoted}'${plus}${hasComments ? ` // ${line.replace(/[\r\n]+$/, '')}` : ''}`;
    })
    .join('\n  ');
}

/** The code of a template: `<? ?>` runs, `<?= ?>` prints escaped, `<?!= ?>` prints unescaped. */
function codeOf(text: string, hasComments: boolean): string {
  let code = '(function() { var output = HtmlService.initTemplate(); ';
  let place = 0;
  const print = (until: number): void => {
    if (until > place) code += `output._ =  ${literal(text.slice(place, until), hasComments)}\n  `;
  };
  for (const match of text.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    print(match.index);
    const [whole, kind, body = ''] = match;
    const comment = hasComments ? ` // ${whole.replace(/\s*\n\s*/g, ' ')}` : '';
    const start = kind === '=' ? 'output._$ = ' : kind === '!=' ? 'output._ = ' : '';
    // The line break ends a comment at the end of the scriptlet.
    code += `${start}${body}${kind ? ' ;' : ''}${comment}\n  `;
    place = match.index + whole.length;
  }
  print(text.length);
  return `${code}/* End of user code */\n  return output.$out.append('');\n})();`;
}

interface Printable {
  append(content: string): unknown;
  getContent(): string;
}
/**
 * What a template's code prints to: `_` adds text unescaped, `_$` escapes it, `$out` is the page. A function, not an
 * object, because plain objects are copied on their way into a script and would lose these setters.
 */
export function newPrinter(page: Service & Printable): object {
  return Object.defineProperties(() => undefined, {
    _: { set: (text: unknown) => void page.append(String(text)) },
    _$: { set: (value: unknown) => void page.append(escapedAfter(page.getContent(), value)) },
    $out: { get: () => proxyOf(page) },
  });
}

export class LocalHtmlTemplate extends Service implements Template {
  readonly googleName = 'HtmlTemplate';
  readonly #content: () => string;
  /** `content` is called each time, so a template made from an HtmlOutput includes what is appended later. */
  constructor(run: Execution, content: () => string) {
    super(run);
    this.#content = content;
  }
  getRawContent(): string {
    return this.#content();
  }
  getCode(): string {
    return codeOf(this.#content(), false);
  }
  getCodeWithComments(): string {
    return codeOf(this.#content(), true);
  }
  /** Runs the code in the script's scope; properties that the script set on the template are variables there. */
  evaluate(): GoogleAppsScript.HTML.HtmlOutput {
    const { scope } = this.run;
    if (!scope) throw new Error('HtmlTemplate.evaluate outside a script is not emulated');
    const variables = Object.entries(proxyOf(this) as Record<string, unknown>).filter(([name]) =>
      /^[A-Za-z_$][\w$]*$/.test(name),
    );
    const names = variables.map(([name]) => name).join(', ');
    const build = scope.value(`(function (${names}) { return ${this.getCode()} })`);
    const page = (build as (...values: unknown[]) => unknown)(...variables.map(([, value]) => value));
    return page as GoogleAppsScript.HTML.HtmlOutput;
  }
}
