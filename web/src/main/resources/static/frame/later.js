// The parts of the frame that come after the page: finding any record, explanations, short notices.
import "../search/search-box.js";
import "./toast.js";
import { startTooltips } from "../base/tooltip.js";

startTooltips();
