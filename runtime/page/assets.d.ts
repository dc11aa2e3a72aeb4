// Files that the page's bundle includes as text.
declare module '*.xml' {
  const text: string;
  export = text;
}
