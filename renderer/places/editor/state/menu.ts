/** The menu at the pointer, or at what the keyboard stands on. */
import { value } from '../../../state/value';

export interface MenuItem {
  label: string;
  /** As in `ui/commands`. */
  keys?: string;
  disabled?: boolean;
  /** Stands above this item: what it and those after it are about. */
  heading?: string;
  /** A line above it. */
  apart?: boolean;
  run(): void;
}

export interface OpenMenu {
  label: string;
  x: number;
  y: number;
  items: readonly MenuItem[];
}

export const menu = value<OpenMenu | undefined>(undefined);

/** @returns changes the items while this menu is still open */
export function openMenu(opened: OpenMenu): (items: readonly MenuItem[]) => void {
  let mine = opened;
  menu.set(mine);
  return (items) => {
    if (menu.get() !== mine) return;
    mine = { ...mine, items };
    menu.set(mine);
  };
}
