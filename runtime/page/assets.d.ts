// Files that the page's bundle takes in as text.
declare module '*.xml' {
  const text: string;
  export = text;
}
