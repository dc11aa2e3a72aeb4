// HtmlService: makes outputs and templates from texts, blobs and the script's HTML files.
import { blobOf } from './blob';
import type { Execution } from '../run/execution';
import { LocalHtmlOutput } from './html-output';
import { LocalHtmlTemplate, newPrinter } from './html-template';
import { refuse } from '../gate/refusal';
import { asGoogle, proxyOf, Service } from '../gate/service';

type Google = GoogleAppsScript.HTML.HtmlService;
type Output = GoogleAppsScript.HTML.HtmlOutput;
type Template = GoogleAppsScript.HTML.HtmlTemplate;

export class LocalHtmlService extends Service implements Omit<Google, 'SandboxMode' | 'XFrameOptionsMode'> {
  readonly googleName = 'HtmlService';
  constructor(run: Execution) {
    super(run);
    // Not in the reference, and scripts don't call it, but the code that HtmlTemplate.getCode returns needs it.
    Reflect.set(proxyOf(this), 'initTemplate', () => newPrinter(new LocalHtmlOutput(run, '')));
  }
  #file(name: string): string {
    const { html } = this.run.state;
    const known = [name, name.replace(/\.html$/, '')].find((key) => Object.hasOwn(html, key));
    return known === undefined ? refuse(`No HTML file named ${name} was found.`) : (html[known] ?? '');
  }
  #text(html: unknown): string {
    return typeof html === 'string' ? html : blobOf(html, 'html').getDataAsString();
  }
  createHtmlOutput(html: unknown = ''): Output {
    return asGoogle(new LocalHtmlOutput(this.run, this.#text(html)));
  }
  createHtmlOutputFromFile(name: string): Output {
    return asGoogle(new LocalHtmlOutput(this.run, this.#file(name)));
  }
  createTemplate(html: unknown): Template {
    const text = this.#text(html);
    return asGoogle(new LocalHtmlTemplate(this.run, () => text));
  }
  createTemplateFromFile(name: string): Template {
    const text = this.#file(name);
    return asGoogle(new LocalHtmlTemplate(this.run, () => text));
  }
  /** Only web apps have one. */
  getUserAgent(): string {
    return null as unknown as string;
  }
}
