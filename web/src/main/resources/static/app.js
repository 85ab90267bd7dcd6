// The entry point of all pages that have a frame. The address decides which page the frame shows.
import "./frame/atlas-frame.js";
import { startFrame } from "./frame/start.js";

const frame = document.querySelector("atlas-frame");
if (frame) startFrame(frame);
