// Its types come with those of a newer Node than the floor.
declare module "jsdom" {
  export class JSDOM {
    readonly window: object;
  }
}
