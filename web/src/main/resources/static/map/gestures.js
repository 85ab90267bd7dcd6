// Distinguishes moves by the reader from moves by the program, because Leaflet has the same events for both.
const MOVING_KEYS = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "-", "="]);

// onGesture(map, act): calls `act` before each move that the reader makes with pointer, wheel, fingers or keys.
export function onGesture(map, act) {
  const container = map.getContainer();
  map.on("dragstart boxzoomstart", act);
  container.addEventListener("wheel", act, { capture: true, passive: true });
  container.addEventListener("dblclick", act, { capture: true });
  container.addEventListener("touchmove", ({ touches }) => touches.length > 1 && act(), {
    capture: true,
    passive: true,
  });
  container.addEventListener(
    "keydown",
    ({ key, target }) => target === container && MOVING_KEYS.has(key) && act(),
    { capture: true },
  );
}
