/** Marks on numbered things, all of which one step in time wipes away: telling what was seen before costs no clearing. */
export class Marks {
  private marks = new Uint32Array(0)
  private now = 0

  /** Room for `size` things and `steps` different marks. Marks of this use are `base … base + steps - 1`; smaller ones are of before. */
  begin(size: number, steps: number): { readonly seen: Uint32Array; readonly base: number } {
    if (this.marks.length < size || this.now + steps > 0xffff_0000) {
      this.marks = new Uint32Array(Math.ceil(size * 1.25))
      this.now = 0
    }
    const base = this.now + 1
    this.now += steps
    return { seen: this.marks, base }
  }

  get bytes(): number {
    return this.marks.byteLength
  }
}
