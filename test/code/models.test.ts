import { beforeAll, describe, expect, test } from 'vitest';
import { postgres } from '../../src/dialects/postgres/index.ts';
import { usesIn } from './support.ts';

beforeAll(() => postgres.load());

interface Case {
  readonly path: string;
  readonly text: string;
  readonly uses?: Readonly<Record<string, readonly string[]>>;
}

const cases: Readonly<Record<string, Case>> = {
  Prisma: {
    path: 'prisma/schema.prisma',
    text: `// note
model Order {
  id       BigInt  @id
  remark   String? @map("note")
  status   String
  mood     Mood
  user     User    @relation(fields: [userId], references: [id])
  userId   BigInt  @map("user_id")

  @@map("orders")
}

model User {
  id   BigInt @id
  note String
  @@map("users")
}

enum Mood {
  sad
  glad @map("happy")

  @@map("mood")
}
`,
    uses: {
      'orders.note': ['4 certain Prisma model Order'],
      'orders.status': ['5 certain Prisma model Order'],
      'orders.user_id': ['8 certain Prisma model Order'],
      'orders.user': [],
      'orders.remark': [],
      'users.status': [],
      'table orders': ['2 certain Prisma model Order'],
      'enum mood.sad': ['20 certain Prisma enum Mood'],
      'enum mood.happy': ['21 certain Prisma enum Mood'],
      'enum mood.glad': [],
    },
  },
  Drizzle: {
    path: 'src/db/schema.ts',
    text: `import { pgTable, text, bigint, pgEnum } from 'drizzle-orm/pg-core';
export const mood = pgEnum('mood', ['sad', 'happy']);
export const orders = pgTable('orders', {
  id: bigint('id', { mode: 'number' }).primaryKey(),
  // note: text('note'),
  remark: text('note').default('status'),
  placedAt: timestamp(),
}, (table) => ({ byStatus: index('orders_status').on(table.status) }));
export const users = pgTable('users', { status: text('status') });
`,
    uses: {
      'orders.note': ['6 certain Drizzle table orders'],
      'orders.placed_at': ['7 certain Drizzle table orders'],
      'orders.status': [],
      'users.status': ['9 certain Drizzle table users'],
      'enum mood.sad': ['2 certain Drizzle enum mood'],
    },
  },
  TypeORM: {
    path: 'src/order.entity.ts',
    text: `import { Column, Entity } from 'typeorm';

@Entity({ name: 'orders' })
export class Order {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({
    name: 'note',
    type: 'varchar',
  })
  remark: string;

  @Column('varchar') status?: string;

  total(): number { const note = 1; return note; }
  temporary: string;
}
`,
    uses: {
      'orders.note': ['12 certain entity Order'],
      'orders.status': ['14 certain entity Order'],
      'orders.remark': [],
      'orders.temporary': [],
      'orders.varchar': [],
      'table orders': ['4 certain entity Order'],
    },
  },
  'TypeORM by the name of its class alone': {
    path: 'src/order.entity.ts',
    text: `@Entity()\nexport class Order {\n  @Column() note: string;\n}\n`,
    uses: { 'orders.note': ['3 likely entity Order'], 'users.note': [] },
  },
  Sequelize: {
    path: 'src/models/order.js',
    text: `const { Sequelize, DataTypes } = require('sequelize');
const Order = sequelize.define('Order', {
  remark: { type: DataTypes.STRING, field: 'note' },
  placedAt: DataTypes.DATE,
}, { tableName: 'orders' });
class User extends Model {}
User.init({ status: { type: DataTypes.STRING } }, { sequelize });
`,
    uses: {
      'orders.note': ['3 certain Sequelize model Order'],
      'orders.placed_at': ['4 certain Sequelize model Order'],
      'users.status': ['7 likely Sequelize model User'],
      'orders.status': [],
    },
  },
  SQLAlchemy: {
    path: 'app/models.py',
    text: `from sqlalchemy import Column, Text
class Order(Base):
    """note of an order"""
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    note = Column(Text)
    state = mapped_column("status", Text)
    user = relationship("User")

    def label(self):
        name = Column()
        return name

lines = Table("order_lines", metadata, Column("unit_price", Numeric))
`,
    uses: {
      'orders.note': ['6 certain SQLAlchemy model Order'],
      'orders.status': ['7 certain SQLAlchemy model Order'],
      'orders.state': [],
      'orders.user': [],
      'orders.name': [],
      'order_lines.unit_price': ['14 certain SQLAlchemy table order_lines'],
    },
  },
  Django: {
    path: 'shop/models.py',
    text: `from django.db import models

class Order(models.Model):
    user = models.ForeignKey("User", on_delete=models.CASCADE)
    note = models.TextField(blank=True)
    state = models.CharField(max_length=10, db_column="status")

    class Meta:
        db_table = "orders"

class Line(models.Model):
    note = models.TextField()
`,
    uses: {
      'orders.note': ['5 certain Django model Order'],
      'orders.status': ['6 certain Django model Order'],
      'orders.user_id': ['4 certain Django model Order'],
      'orders.user': [],
      'shop_line.note': ['12 certain Django model Line'],
      'order_lines.note': [],
    },
  },
};

describe.each(Object.entries(cases))('%s', (_, { path, text, uses = {} }) => {
  test.each(Object.entries(uses))('%s', (gone, expected) => {
    expect(usesIn(path, text, gone)).toEqual(expected);
  });
});
