import "leaflet";

// Members that subclasses override and call, which the published types leave out.
declare module "leaflet" {
  interface GridLayer {
    initialize?(...options: any[]): void;
  }
  interface Handler {
    moved(): boolean;
  }
  interface Renderer {
    initialize?(...options: any[]): void;
    _update(): void;
  }
}
