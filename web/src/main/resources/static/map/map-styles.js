import { css } from "lit";

export const mapStyles = css`
  :host {
    --pin: var(--kind-site, #00795a);
    --paper-on-map: var(--paper, #fff);
    --ink-on-map: var(--ink, #18202b);
    --quiet: var(--ink-2, #465161);
    --edge: var(--line, #dde2e8);
    --ring: var(--focus, #3a45b8);
    --lift: var(--shadow, 0 1px 2px rgb(24 32 43 / 8%), 0 8px 24px rgb(24 32 43 / 10%));
    --operational: var(--status-operational, #00795a);
    --planned: var(--status-planned, #0069a6);
    --construction: var(--status-construction, #8a5a00);
    --paused: var(--status-closed, #6b3a4a);
    --closed: var(--status-closed, #6b3a4a);
    --unknown: var(--status-unknown, #5f6a7a);
    display: block;
    position: relative;
    isolation: isolate;
    overflow: hidden;
    min-height: 16rem;
    font: 400 var(--text-s, 0.8125rem) / 1.4 var(--font, system-ui, sans-serif);
    color: var(--ink-on-map);
    background: var(--map-water, var(--map-sea, #e3ebf1));
  }
  :host([hidden]) {
    display: none;
  }
  .canvas {
    position: absolute;
    inset: 0;
    z-index: 0;
  }
  .canvas:focus-visible {
    outline: none;
  }
  .canvas:focus-visible:not(.pointed)::after {
    content: "";
    position: absolute;
    inset: 0;
    z-index: 1000;
    border: 3px solid var(--ring);
    pointer-events: none;
  }
  :host([picking]) .canvas,
  :host([picking]) .leaflet-grab {
    cursor: crosshair;
  }
  canvas.names {
    transition: opacity 120ms;
  }
  canvas.names.away {
    opacity: 0;
  }
  button {
    font: inherit;
    color: inherit;
  }
  button:focus-visible {
    outline: 3px solid var(--ring);
    outline-offset: 2px;
  }
  .leaflet-pane button {
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  .operational {
    --status: var(--operational);
  }
  .planned {
    --status: var(--planned);
  }
  .construction {
    --status: var(--construction);
  }
  .paused {
    --status: var(--paused);
  }
  .closed {
    --status: var(--closed);
  }
  .unknown {
    --status: var(--unknown);
  }
  .plain {
    --status: var(--map-mark, var(--accent, #3a45b8));
  }

  .pin {
    display: block;
    overflow: visible;
  }
  .pin .body {
    fill: var(--paper-on-map);
    stroke: var(--paper-on-map);
    stroke-width: 4;
    stroke-linejoin: round;
  }
  .pin.operational .edge,
  .pin.plain .edge {
    fill: var(--status);
  }
  .pin .edge {
    fill: none;
    stroke: var(--status);
    stroke-width: 2.2;
  }
  .pin .hole {
    fill: var(--paper-on-map);
  }
  .pin .solid {
    fill: var(--status);
  }
  .pin .line {
    fill: none;
    stroke: var(--status);
    stroke-width: 2.4;
    stroke-linecap: round;
  }
  .pin .hatch {
    fill: none;
    stroke: var(--status);
    stroke-width: 1.3;
    opacity: 0.75;
  }
  .pin.may .edge {
    fill: none;
    stroke-dasharray: 3 2;
  }
  .pin.may .hole,
  .pin.may .solid {
    fill: none;
  }
  .pin .may-hatch {
    fill: none;
    stroke: var(--status);
    stroke-width: 1;
    opacity: 0.6;
  }
  button.point {
    width: 24px;
    height: 32px;
    margin: -31px 0 0 -12px;
    border-radius: 12px 12px 14px 14px;
  }
  button.point .pin {
    filter: drop-shadow(0 1px 1.5px rgb(0 0 0 / 30%));
    transform-origin: 50% 97%;
    transition: scale 110ms;
  }
  button.point:hover .pin,
  button.point.hovered .pin {
    scale: 1.18;
  }
  button.point.selected .pin {
    scale: 1.42;
  }
  button.point.selected .pin .body {
    stroke: var(--ring);
    stroke-width: 6.5;
  }

  button.cluster {
    display: grid;
    place-items: center;
    border-radius: 50%;
  }
  button.cluster > * {
    grid-area: 1 / 1;
  }
  button.cluster span {
    position: relative;
    font-weight: 650;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    color: var(--ink-on-map);
  }
  .ring {
    display: block;
    filter: drop-shadow(0 1px 2px rgb(0 0 0 / 28%));
    transition: scale 110ms;
  }
  button.cluster:hover .ring {
    scale: 1.08;
  }
  .ring .disc {
    fill: var(--paper-on-map);
  }
  .ring .share {
    fill: none;
    stroke: var(--status);
    stroke-width: 4.5;
  }
  .ring .share.unknown {
    opacity: 0.42;
  }
  .ring .share.planned,
  .ring .share.construction {
    opacity: 0.9;
  }

  path.near {
    stroke: var(--accent, #3a45b8);
    stroke-width: 2;
    stroke-dasharray: 6 5;
    fill: var(--accent, #3a45b8);
    fill-opacity: 0.07;
  }
  path.arc {
    stroke: var(--map-arc, #3a45b8);
    stroke-width: 1.6;
    stroke-opacity: 0.65;
    fill: none;
  }
  path.arc-through {
    stroke-width: 1.2;
    stroke-opacity: 0.5;
    stroke-dasharray: 5 3;
  }
  path.arc:hover {
    stroke-width: 3;
    stroke-opacity: 1;
  }
  path.area {
    stroke: var(--accent, #3a45b8);
    stroke-width: 2;
    stroke-dasharray: 2 5;
    fill: none;
  }
  .near-centre,
  .near-rim {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    margin: -14px 0 0 -14px;
    border-radius: 50%;
  }
  .leaflet-pane button.near-centre {
    cursor: move;
  }
  .leaflet-pane button.near-rim {
    cursor: ew-resize;
  }
  .near-centre::before,
  .near-rim::before {
    content: "";
    width: 14px;
    height: 14px;
    border-radius: 50%;
    border: 3px solid var(--accent, #3a45b8);
    background: var(--paper-on-map);
    box-shadow: 0 0 0 2px var(--paper-on-map);
    box-sizing: border-box;
  }
  .near-rim::before {
    width: 10px;
    height: 18px;
    border-radius: 5px;
  }
  .near-rim::after {
    content: attr(data-km);
    position: absolute;
    left: 26px;
    padding: 1px 7px;
    border-radius: 9px;
    color: var(--on-accent, #fff);
    background: var(--accent, #3a45b8);
    font-weight: 600;
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .pin .edge,
    .pin .line,
    .pin .hatch,
    .pin .may-hatch,
    .ring .share {
      stroke: CanvasText;
    }
    .pin .body,
    .pin .hole,
    .ring .disc {
      fill: Canvas;
    }
    .pin.operational .edge,
    .pin.plain .edge,
    .pin .solid {
      fill: CanvasText;
    }
  }
`;
