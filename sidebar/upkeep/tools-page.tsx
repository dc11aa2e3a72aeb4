// A page that is a list of tools, or one of them.

import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PracticeWords } from '../../src/words/practice';
import { PAGE } from '../../src/words/shell';
import { Practice } from '../kit/practice';
import { type AskedProject, askedPartner, askedProject } from './page-change';
import { PageFrame } from './page-frame';

export interface Tool {
  /** On the list, and as the heading of its view. */
  title: string;
  /** One line under the title, on the list. */
  help: string;
  /** `partner`: the name of the one it begins with, or ''. */
  View: ComponentType<{ partner: string; project?: AskedProject | undefined }>;
}

interface ToolsPageProps {
  title: string;
  practice: PracticeWords;
  /** In the order of the list. */
  tools: readonly Tool[];
  /** The one to begin with if the page was opened about a partner or a project. */
  forPartner?: Tool;
}

export function ToolsPage({ title, practice, tools, forPartner }: ToolsPageProps): JSX.Element {
  const [partner, setPartner] = useState(askedPartner);
  const [project, setProject] = useState(askedProject);
  const [open, setOpen] = useState<Tool | null>(((partner !== '' || project) && forPartner) || null);
  const [arrival, setArrival] = useState(0);
  const show = (tool: Tool | null): void => {
    setOpen(tool);
    setPartner('');
    setProject(undefined);
    setArrival(arrival + 1);
  };
  if (open)
    return (
      <PageFrame title={open.title} arrival={arrival}>
        <p class="screen-only">
          <button type="button" class="link" onClick={() => show(null)}>
            {PAGE.backToTools}
          </button>
        </p>
        <open.View partner={partner} project={project} />
      </PageFrame>
    );
  return (
    <PageFrame title={title} arrival={arrival}>
      <Practice {...practice} />
      <ul class="menu">
        {tools.map((tool) => (
          <li key={tool.title}>
            <button type="button" class="link" onClick={() => show(tool)}>
              {tool.title}
            </button>
            <p class="help">{tool.help}</p>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
