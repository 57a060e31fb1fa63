/** YAML files are bundled as their text. */
declare module '*.yml' {
  const text: string;
  export default text;
}
