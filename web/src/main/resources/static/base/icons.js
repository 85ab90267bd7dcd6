// One shape and one colour per kind, and one shape per status. Tables, chips, records and legends all use them.
import { svg, html } from "lit";
import { statusFamily } from "./status-family.js";

const KIND_SHAPES = {
  INSTITUTION: svg`<rect x="2.5" y="2.5" width="11" height="11" rx="1"/>`,
  SITE: svg`<circle cx="8" cy="8" r="6"/>`,
  EXPERT: svg`<path d="M8 1.8 14.6 13.6H1.4z"/>`,
  INITIATIVE: svg`<path d="M8 1.2 14 4.6v6.8L8 14.8 2 11.4V4.6z"/>`,
  REGULATOR: svg`<path d="M2 2h12v6.2c0 3-2.6 5-6 6.3-3.4-1.3-6-3.3-6-6.3z"/>`,
  CONDITION: svg`<path d="M5.500 1.500h5v4h4v5h-4v4h-5v-4h-4v-5h4z"/>`,
  TRIAL: svg`<path d="M5.500 1.500h5V3h-.8v3.600l4.300 7.900H2l4.300-7.900V3h-.8z"/>`,
  PRODUCT: svg`<path d="M8 .9 15.1 8 8 15.1.9 8z"/>`,
  RESOURCE: svg`<path d="M3 1.500h7.500L13.500 4.500v10h-10.500z"/>`,
  EVENT: svg`<path d="M8 1 15 6.100 12.300 14.300H3.700L1 6.100z"/>`,
  ROUTE: svg`<path d="M1.500 3h8l5 5-5 5h-8l4-5z"/>`,
  MATERIAL: svg`<path d="M1 2.500h14l-3.500 11.500h-7z"/>`,
};

// kindMark("SITE"): the mark of a kind. It is decorative: the name of the kind is next to it or in a label.
export function kindMark(kind) {
  return html`<svg
    class="mark kind-${kind.toLowerCase()}"
    viewBox="0 0 16 16"
    width="14"
    height="14"
    aria-hidden="true"
  >
    ${KIND_SHAPES[kind]}
  </svg>`;
}

const STATUS_SHAPES = {
  operational: svg`<circle cx="8" cy="8" r="5.5" fill="currentColor"/>`,
  planned: svg`<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="2"/>`,
  construction: svg`<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="2"/>
    <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor"/>`,
  paused: svg`<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="2"/>
    <path d="M6.5 5.8v4.4M9.5 5.8v4.4" stroke="currentColor" stroke-width="1.6"/>`,
  closed: svg`<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="2"/>
    <path d="m4.6 4.6 6.8 6.8" stroke="currentColor" stroke-width="2"/>`,
  unknown: svg`<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.6"
    stroke-dasharray="2.2 2"/>`,
};

export function statusMark(code) {
  const family = statusFamily(code);
  return html`<svg
    class="mark status-${family}"
    viewBox="0 0 16 16"
    width="14"
    height="14"
    aria-hidden="true"
  >
    ${STATUS_SHAPES[family]}
  </svg>`;
}

const ICONS = {
  embed: svg`<path d="m5.500 4.500-3.500 3.500 3.500 3.500m5-7 3.500 3.500-3.500 3.500"/>`,
  follow: svg`<path d="M3 8.500A4.500 4.500 0 0 1 7.500 13M3 4a9 9 0 0 1 9 9"/>
    <circle cx="3.800" cy="12.200" r=".9" fill="currentColor"/>`,
  search: svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>`,
  close: svg`<path d="m4 4 8 8m0-8-8 8"/>`,
  exclude: svg`<circle cx="8" cy="8" r="5.5"/><path d="m4.2 11.8 7.6-7.6"/>`,
  down: svg`<path d="m4 6 4 4 4-4"/>`,
  up: svg`<path d="m4 10 4-4 4 4"/>`,
  right: svg`<path d="m6 4 4 4-4 4"/>`,
  left: svg`<path d="m10 4-4 4 4 4"/>`,
  pin: svg`<path d="M8 14.5S3.2 10 3.2 6.4a4.8 4.8 0 0 1 9.6 0C12.8 10 8 14.5 8 14.5z"/>
    <circle cx="8" cy="6.4" r="1.6"/>`,
  link: svg`<path
    d="M6.5 9.5 9.5 6.5M7 4.5l1.2-1.2a3 3 0 0 1 4.3 4.3L11.3 8.800M9 11.500l-1.2 1.200a3 3 0 0 1-4.3-4.300L4.7 7.2"/>`,
  download: svg`<path d="M8 2v8m-3.2-3L8 10.2 11.2 7M2.5 13.500h11"/>`,
  filter: svg`<path d="M2 4h12M4.5 8h7M7 12h2"/>`,
  compare: svg`<path d="M5 2.500v11M11 2.500v11M2 5.500h3M11 5.500h3M2 10.500h3M11 10.500h3"/>`,
  sun: svg`<circle cx="8" cy="8" r="3"/>
    <path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6"/>
    <path d="M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1"/>`,
  moon: svg`<path d="M13.5 9.500A6 6 0 1 1 6.5 2.500a4.8 4.8 0 0 0 7 7z"/>`,
  auto: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 2.500a5.5 5.5 0 0 1 0 11z" fill="currentColor"/>`,
  out: svg`<path d="M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5"/>`,
  menu: svg`<path d="M2 4h12M2 8h12M2 12h12"/>`,
  edit: svg`<path d="m10.500 2.500 3 3-8 8H2.500v-3zM8.500 4.500l3 3"/>`,
  check: svg`<path d="m3 8.5 3.5 3.500L13 4.5"/>`,
};

export function icon(name) {
  return html`<svg
    class="icon"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${ICONS[name]}
  </svg>`;
}
