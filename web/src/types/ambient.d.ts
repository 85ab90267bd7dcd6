// What the browser and our libraries offer beyond the types that come with TypeScript.
declare module "d3-*";

interface Window {
  trustedTypes?: { createPolicy(name: string, rules: object): unknown };
  React: any;
  ReactDOM: any;
  GraphiQL: any;
  d3: any;
}

// A selector finds elements of any type, our own included.
interface ParentNode {
  querySelector(selectors: string): any;
}
interface Document {
  getElementById(id: string): any;
}
interface EventTarget {
  // The target of a DOM event on our pages is an element.
  matches(selectors: string): boolean;
}
