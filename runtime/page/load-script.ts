// Scripts of the page's folder that are loaded when they are needed. They are plain scripts, because a page opened from
// a disk can't load modules. Each leaves its result in a global.
import { element } from './element';

const loads = new Map<string, Promise<void>>();

/** Loads a script once. After a failure, the next call tries again. */
export function loadScript(file: string): Promise<void> {
  const known = loads.get(file);
  if (known) return known;
  const load = new Promise<void>((resolve, reject) => {
    const script = element('script', { src: file });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      loads.delete(file);
      reject(new Error('A part of this page didn’t load. Check your connection and try again.'));
    });
    document.head.append(script);
  });
  loads.set(file, load);
  return load;
}
