// The styles that Leaflet needs inside a shadow root, because its own style sheet has no effect there.
import { css } from "lit";

export const leafletStyles = css`
  .leaflet-pane,
  .leaflet-tile,
  .leaflet-marker-icon,
  .leaflet-tile-container,
  .leaflet-pane > svg,
  .leaflet-pane > canvas,
  .leaflet-zoom-box,
  .leaflet-layer {
    position: absolute;
    left: 0;
    top: 0;
  }
  .leaflet-container {
    overflow: hidden;
    outline-offset: 1px;
  }
  .leaflet-tile,
  .leaflet-marker-icon {
    user-select: none;
    -webkit-user-drag: none;
  }
  .leaflet-tile {
    visibility: hidden;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-container .leaflet-tile-pane img {
    max-width: none;
    max-height: none;
    padding: 0;
  }
  .leaflet-touch-zoom {
    touch-action: none;
  }
  .leaflet-touch-drag {
    touch-action: pinch-zoom;
  }
  .leaflet-touch-drag.leaflet-touch-zoom {
    touch-action: none;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  svg.leaflet-zoom-animated {
    will-change: transform;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }
  .leaflet-zoom-anim .leaflet-tile,
  .leaflet-pan-anim .leaflet-tile {
    transition: none;
  }
  .leaflet-zoom-anim .leaflet-zoom-hide {
    visibility: hidden;
  }
  .leaflet-grab {
    cursor: grab;
  }
  .leaflet-dragging .leaflet-grab,
  .leaflet-dragging .leaflet-marker-draggable {
    cursor: grabbing;
  }
  .leaflet-interactive {
    cursor: pointer;
  }
  .leaflet-overlay-pane svg,
  .leaflet-pane > svg {
    overflow: visible;
  }
  .leaflet-pane > svg path {
    pointer-events: none;
  }
  .leaflet-pane > svg path.leaflet-interactive {
    pointer-events: stroke;
  }
  .leaflet-tile-pane {
    z-index: 200;
  }
  .leaflet-arcs-pane {
    z-index: 410;
  }
  .leaflet-near-pane {
    z-index: 420;
    pointer-events: none;
  }
  .leaflet-names-pane {
    z-index: 500;
    pointer-events: none;
  }
  .leaflet-markers-pane {
    z-index: 600;
  }
  .leaflet-handles-pane {
    z-index: 620;
  }
  .leaflet-tooltip-pane {
    z-index: 650;
    pointer-events: none;
  }
  .leaflet-zoom-box {
    width: 0;
    height: 0;
    z-index: 800;
    border: 2px dashed var(--focus, #3a45b8);
  }
  .leaflet-tooltip {
    position: absolute;
    padding: 2px 8px;
    border-radius: 4px;
    color: var(--ink, #18202b);
    background: var(--paper, #fff);
    box-shadow: var(--shadow, 0 1px 4px rgb(0 0 0 / 30%));
    font-size: var(--text-s, 0.8125rem);
    white-space: nowrap;
  }
`;
