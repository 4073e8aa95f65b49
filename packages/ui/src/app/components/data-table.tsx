import { Group, Skeleton, Table, UnstyledButton } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { ChevronDownIcon, ChevronUpIcon } from '../icons.tsx';
import { useTranslate } from '../translate.tsx';
import { ErrorState } from './states.tsx';

export interface Column<Row> {
  /** Unique in the table; also the name of the sort order. */
  key: string;
  header: string;
  render(row: Row): ReactNode;
  /** Numbers and amounts stand at the end of their column. */
  align?: 'start' | 'end';
  sortable?: boolean;
  /** The header is read out but not seen, for example above buttons. */
  hideHeader?: boolean;
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

export interface DataTableProps<Row> {
  /** What the table holds; its name for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  /** Undefined while they load for the first time. */
  rows: readonly Row[] | undefined;
  rowKey(row: Row): string;
  loading?: boolean;
  error?: unknown;
  onRetry?(): void;
  /** Shown when there is no row, for example an EmptyState. */
  emptyState?: ReactNode;
  /** The page of a row (a path of the app). The first column becomes a link, and the row can be clicked. */
  link?(row: Row): string;
  onRowClick?(row: Row): void;
  sort?: Sort;
  onSort?(sort: Sort): void;
  /** Below the table, for example paging. */
  footer?: ReactNode;
}

/** An accessible table that scrolls sideways where it does not fit. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, error, onRetry, emptyState, link, onRowClick, footer } = props;
  const t = useTranslate();
  const navigate = useNavigate();
  if (error !== undefined && error !== null && rows === undefined) {
    return <ErrorState error={error} {...(onRetry ? { onRetry } : {})} />;
  }
  if (rows?.length === 0 && emptyState !== undefined)
    return <div className="fils-table-card">{emptyState}</div>;

  const open = (event: MouseEvent, row: Row) => {
    // A click on something of its own (link, button), or the end of selecting text, is not a click on the row.
    if ((event.target as Element).closest('a,button,input,label') || window.getSelection()?.toString())
      return;
    if (onRowClick) onRowClick(row);
    else if (link) void navigate({ to: link(row) });
  };
  const clickable = link !== undefined || onRowClick !== undefined;
  const cell = (column: Column<Row>, row: Row, first: boolean) => {
    if (!first || !clickable) return column.render(row);
    if (link) {
      return (
        <Link to={link(row)} className="fils-row-link">
          {column.render(row)}
        </Link>
      );
    }
    return (
      <UnstyledButton className="fils-row-link" onClick={() => onRowClick?.(row)}>
        {column.render(row)}
      </UnstyledButton>
    );
  };

  return (
    <div className="fils-table-card" aria-busy={props.loading ?? rows === undefined}>
      {error !== undefined && error !== null && (
        <ErrorState error={error} {...(onRetry ? { onRetry } : {})} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="fils-table-scroll" aria-label={t('table.scroll', { name: label })} tabIndex={0}>
        <Table className="fils-table" verticalSpacing="sm" horizontalSpacing="md" aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows === undefined
              ? placeholders.map((id) => (
                  <Table.Tr key={id}>
                    {columns.map((column) => (
                      <Table.Td key={column.key}>
                        <Skeleton height={14} radius="sm" />
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))
              : rows.map((row) => (
                  <Table.Tr
                    key={rowKey(row)}
                    {...(clickable
                      ? { onClick: (event) => open(event, row), className: 'fils-row-clickable' }
                      : {})}
                  >
                    {columns.map((column, index) => (
                      <Table.Td key={column.key} data-align={column.align ?? 'start'}>
                        {cell(column, row, index === 0)}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
          </Table.Tbody>
        </Table>
      </section>
      <span className="fils-hidden" role="status">
        {rows === undefined ? t('table.loading') : ''}
      </span>
      {footer && <div className="fils-table-footer">{footer}</div>}
    </div>
  );
}

const placeholders = ['a', 'b', 'c', 'd', 'e'];

function HeaderCell<Row>(props: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}) {
  const { column, sort, onSort } = props;
  const t = useTranslate();
  const active = sort?.key === column.key ? sort.direction : undefined;
  const sortable = column.sortable === true && onSort !== undefined;
  return (
    <Table.Th scope="col" data-align={column.align ?? 'start'} {...(active ? { 'aria-sort': active } : {})}>
      {sortable ? (
        <UnstyledButton
          className="fils-sort"
          title={t('table.sort', { name: column.header })}
          onClick={() =>
            onSort({ key: column.key, direction: active === 'descending' ? 'ascending' : 'descending' })
          }
        >
          <Group gap={4} wrap="nowrap">
            {column.header}
            {active === 'ascending' && <ChevronUpIcon size={14} />}
            {active === 'descending' && <ChevronDownIcon size={14} />}
          </Group>
        </UnstyledButton>
      ) : column.hideHeader ? (
        <span className="fils-hidden">{column.header}</span>
      ) : (
        column.header
      )}
    </Table.Th>
  );
}
