/** Confines a rendering error to one place and says what to do. Edits are not lost: they were sent already. */
import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Component, type ReactNode } from 'react';
import { errorText, sayIn } from '../words';

export class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const t = sayIn('common');
    return (
      <main className="pad-8">
        <Alert data-color="danger">
          <Heading level={1} data-size="xs">
            {errorText({ code: 'unexpected' })}
          </Heading>
          <Paragraph>
            <code>{error.message}</code>
          </Paragraph>
          <Button onClick={() => this.setState({ error: undefined })}>{t('retry')}</Button>
        </Alert>
      </main>
    );
  }
}
