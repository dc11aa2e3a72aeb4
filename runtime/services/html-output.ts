// HtmlOutput: a page or part of one, with its settings.
import { LocalBlob } from './blob';
import { bytesOf } from '../book/bytes';
import { escapedAfter } from './contextual-escaping';
import type { Execution } from '../run/execution';
import { LocalHtmlTemplate } from './html-template';
import { refuse } from '../gate/refusal';
import { asGoogle, Service } from '../gate/service';

type Google = GoogleAppsScript.HTML.HtmlOutput;
type MetaTag = GoogleAppsScript.HTML.HtmlOutputMetaTag;

/** The only meta tags that the reference allows. */
const META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

class LocalHtmlOutputMetaTag extends Service implements MetaTag {
  readonly googleName = 'HtmlOutputMetaTag';
  constructor(
    run: Execution,
    private readonly name: string,
    private readonly content: string,
  ) {
    super(run);
  }
  getName(): string {
    return this.name;
  }
  getContent(): string {
    return this.content;
  }
}

export class LocalHtmlOutput extends Service implements Google {
  readonly googleName = 'HtmlOutput';
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #icon: string | null = null;
  readonly #tags: { name: string; content: string }[] = [];
  constructor(run: Execution, content: string) {
    super(run);
    this.#content = content;
  }
  get #me(): Google {
    return asGoogle(this);
  }
  append(content: string): Google {
    this.#content += content;
    return this.#me;
  }
  appendUntrusted(content: string): Google {
    return this.append(escapedAfter(this.#content, content));
  }
  asTemplate(): GoogleAppsScript.HTML.HtmlTemplate {
    return asGoogle(new LocalHtmlTemplate(this.run, () => this.#content));
  }
  clear(): Google {
    return this.setContent('');
  }
  getContent(): string {
    return this.#content;
  }
  setContent(content: string): Google {
    this.#content = content;
    return this.#me;
  }
  getBlob(): GoogleAppsScript.Base.Blob {
    const data = { bytes: bytesOf(this.#content), contentType: 'text/html', name: null };
    return asGoogle(new LocalBlob(this.run, data));
  }
  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    if (contentType === 'text/html') return this.getBlob();
    throw new Error(`HtmlOutput.getAs ${contentType} is not emulated`);
  }
  /** The title element of the page is ignored, as at Google. */
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): Google {
    this.#title = title;
    return this.#me;
  }
  getWidth(): number {
    return this.#width as number;
  }
  setWidth(width: number | null): Google {
    this.#width = width;
    return this.#me;
  }
  getHeight(): number {
    return this.#height as number;
  }
  setHeight(height: number | null): Google {
    this.#height = height;
    return this.#me;
  }
  /** No effect, as at Google: the sandbox is always IFRAME. */
  setSandboxMode(): Google {
    return this.#me;
  }
  /** Matters only for web apps: a sidebar or dialog is never in a frame of another site. */
  setXFrameOptionsMode(): Google {
    return this.#me;
  }
  addMetaTag(name: string, content: string): Google {
    if (!META_TAGS.includes(name)) refuse('The meta tag you specified is not allowed in this context.');
    this.#tags.push({ name, content });
    return this.#me;
  }
  getMetaTags(): MetaTag[] {
    return this.#tags.map(({ name, content }) =>
      asGoogle(new LocalHtmlOutputMetaTag(this.run, name, content)),
    );
  }
  setFaviconUrl(url: string): Google {
    this.#icon = url;
    return this.#me;
  }
  getFaviconUrl(): string {
    return this.#icon as string;
  }
}
