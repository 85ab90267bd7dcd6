import { css } from "lit";

export const controlStyles = css`
  .controls {
    position: absolute;
    z-index: 2;
    display: flex;
    gap: 8px;
    pointer-events: none;
  }
  .controls > * {
    pointer-events: auto;
  }
  .top-left {
    left: 12px;
    top: 12px;
    flex-direction: column;
    align-items: flex-start;
  }
  .top {
    left: 60px;
    right: 60px;
    top: 12px;
    justify-content: center;
  }
  .bottom-left {
    left: 12px;
    bottom: 12px;
    right: 12px;
    align-items: flex-end;
    justify-content: space-between;
    pointer-events: none;
  }
  .panel {
    border: 1px solid var(--edge);
    border-radius: var(--radius, 6px);
    background: var(--paper-on-map);
    box-shadow: var(--lift);
  }
  .stack {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }
  .stack button {
    display: grid;
    place-items: center;
    width: 34px;
    height: 34px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .stack button + button {
    border-top: 1px solid var(--edge);
  }
  .stack button:hover:not([aria-disabled="true"]),
  .chip:hover {
    background: var(--sunk, #eceff3);
  }
  .stack button[aria-disabled="true"] {
    color: var(--ink-3, #5f6a7a);
    opacity: 0.55;
    cursor: default;
  }
  .stack button:focus-visible {
    outline-offset: -3px;
  }
  .icon {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .chip {
    min-height: 34px;
    padding: 4px 14px;
    border-radius: var(--radius-pill, 999px);
    cursor: pointer;
    font-weight: 550;
    color: var(--ink-on-map);
  }
  .hint {
    max-width: 34rem;
    padding: 8px 14px;
    text-align: center;
  }

  details.legend {
    max-width: min(17rem, 70vw);
  }
  .legend summary {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 30px;
    padding: 0 12px;
    cursor: pointer;
    font-weight: 550;
    border-radius: var(--radius, 6px);
    list-style: none;
  }
  .legend summary::-webkit-details-marker {
    display: none;
  }
  .legend summary::before {
    content: "";
    width: 6px;
    height: 6px;
    border: solid currentColor;
    border-width: 0 1.6px 1.6px 0;
    transform: rotate(-45deg);
  }
  .legend[open] summary::before {
    transform: rotate(45deg) translate(-1px, -1px);
  }
  .legend summary:focus-visible {
    outline: 3px solid var(--ring);
    outline-offset: 1px;
  }
  .legend ul {
    margin: 0;
    padding: 2px 14px 10px 12px;
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 9px;
    padding: 2px 0;
  }
  .legend .pin {
    width: 15px;
    height: 20px;
    flex: none;
  }

  .foot {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 4px;
  }
  .scale {
    display: flex;
    flex-direction: column;
    align-items: center;
    padding: 1px 6px 3px;
    border-radius: 4px;
    color: var(--quiet);
    background: color-mix(in srgb, var(--paper-on-map) 82%, transparent);
    font-size: 0.75rem;
    line-height: 1.25;
  }
  .scale i {
    display: block;
    height: 5px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px;
    box-sizing: border-box;
  }
  .credit {
    margin: 0;
    padding: 1px 6px;
    border-radius: 4px;
    color: var(--quiet);
    background: color-mix(in srgb, var(--paper-on-map) 82%, transparent);
    font-size: 0.75rem;
  }
  .credit a {
    color: inherit;
  }
  .credit a:focus-visible {
    outline: 2px solid var(--ring);
  }

  .list {
    position: absolute;
    z-index: 3;
    width: 20rem;
    max-width: calc(100% - 24px);
    max-height: min(60%, 24rem);
    display: flex;
    flex-direction: column;
  }
  .list header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 6px 6px 14px;
    border-bottom: 1px solid var(--edge);
  }
  .list h2 {
    flex: 1;
    margin: 0;
    font-size: var(--text-m, 0.9375rem);
    font-weight: 600;
  }
  .list header button {
    display: grid;
    place-items: center;
    width: 30px;
    height: 30px;
    border: 0;
    border-radius: 4px;
    background: none;
    cursor: pointer;
  }
  .list ul {
    margin: 0;
    padding: 4px;
    overflow: auto;
    list-style: none;
  }
  .list li button {
    display: flex;
    align-items: center;
    gap: 9px;
    width: 100%;
    min-height: 32px;
    padding: 4px 9px;
    border: 0;
    border-radius: 4px;
    background: none;
    text-align: left;
    cursor: pointer;
  }
  .list li button:hover,
  .list header button:hover {
    background: var(--sunk, #eceff3);
  }
  .list li button[aria-current="true"] {
    background: var(--accent-weak, #eceefb);
  }
  .list button:focus-visible {
    outline-offset: -3px;
  }
  .list .pin {
    width: 15px;
    height: 20px;
    flex: none;
  }
  .list .more {
    justify-content: center;
    font-weight: 550;
    color: var(--accent, #3a45b8);
  }

  .tip {
    position: absolute;
    z-index: 2;
    left: 0;
    top: 0;
    max-width: 17rem;
    padding: 5px 10px;
    pointer-events: none;
  }
  .tip b {
    display: block;
    font-weight: 600;
    line-height: 1.3;
  }
  .tip small {
    color: var(--quiet);
    font-size: 0.75rem;
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (max-width: 480px) {
    .top-left {
      left: 8px;
      top: 8px;
    }
    .bottom-left {
      left: 8px;
      right: 8px;
      bottom: 8px;
    }
  }
  @media print {
    .controls.top-left,
    .controls.top,
    .list,
    .tip {
      display: none;
    }
  }
`;
