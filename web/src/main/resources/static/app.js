// Wires the page: which address is drawn by which component. No logic of its own.
import "./frame/atlas-frame.js";
import { startFrame } from "./frame/start.js";

startFrame();
