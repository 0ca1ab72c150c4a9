/** A button with a menu of actions. Choosing one first returns the focus to the button, then closes the menu. */
import { Dropdown } from '@digdir/designsystemet-react';
import { type ReactNode, useRef, useState } from 'react';

export interface Action {
  label: string;
  run(): void;
}

interface ActionsProps {
  /** The button's accessible name. */
  label: string;
  children: ReactNode;
  actions: readonly Action[];
  placement?: 'bottom-start' | 'bottom-end';
  className?: string;
}

export function Actions({ label, children, actions, placement = 'bottom-end', className }: ActionsProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const choose = (run: () => void): void => {
    setOpen(false);
    trigger.current?.focus();
    run();
  };
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        ref={trigger}
        variant="tertiary"
        icon
        className={className}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {children}
      </Dropdown.Trigger>
      <Dropdown placement={placement} open={open} onClose={() => setOpen(false)}>
        <Dropdown.List>
          {actions.map(({ label: text, run }) => (
            <Dropdown.Item key={text}>
              <Dropdown.Button onClick={() => choose(run)}>{text}</Dropdown.Button>
            </Dropdown.Item>
          ))}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
