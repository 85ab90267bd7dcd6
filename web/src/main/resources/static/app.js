// The shell: every page starts with it. A page that has a frame is drawn in it by its address.
import "./frame/atlas-frame.js";
import { startFrame } from "./frame/start.js";

const frame = document.querySelector("atlas-frame");
if (frame) startFrame(frame);
