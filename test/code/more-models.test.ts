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
  ActiveRecord: {
    path: 'app/models/order.rb',
    text: `class Order < ApplicationRecord
  attr_accessor :hint
  self.ignored_columns += %w[placed_at]
  # validates :user_id
  validates :note, :hint, presence: true
  validates :placed_at, presence: true
  enum :status, { open: 0 }
end
`,
    uses: {
      'orders.note': ['5 certain ActiveRecord model Order'],
      'orders.hint': [],
      'orders.placed_at': [],
      'orders.user_id': [],
      'orders.status': ['7 certain ActiveRecord model Order'],
      'users.note': [],
    },
  },
  'schema.rb': {
    path: 'db/schema.rb',
    text: `ActiveRecord::Schema[7.1].define(version: 1) do
  create_table "orders", force: :cascade do |t|
    t.string "note"
    t.index ["status"], name: "note"
  end
  create_table "users" do |t|
    t.string "status"
  end
end
`,
    uses: { 'orders.note': ['3 certain table orders of the schema file'], 'orders.status': [] },
  },
  GORM: {
    path: 'internal/order.go',
    text: `package internal

import "gorm.io/gorm"

type Order struct {
	gorm.Model
	Remark string \`gorm:"column:note;not null"\`
	PlacedAt time.Time
	Status string \`gorm:"-"\`
}

type Request struct {
	Note string \`json:"note"\`
}
`,
    uses: { 'orders.note': ['7 certain struct Order'], 'orders.placed_at': ['8 certain struct Order'], 'orders.status': [], 'requests.note': [] },
  },
  'tags of sqlx': {
    path: 'internal/order.go',
    text: `package internal\n\ntype Order struct {\n\tRemark string \`db:"note"\`\n\tStatus string\n}\n`,
    uses: { 'orders.note': ['4 likely struct Order'], 'orders.status': [], 'users.note': [] },
  },
  ent: {
    path: 'ent/schema/order.go',
    text: `package schema

type Order struct { ent.Schema }

func (Order) Fields() []ent.Field {
	return []ent.Field{
		field.String("note").Optional(),
		field.String("state").StorageKey("status"),
	}
}
`,
    uses: { 'orders.note': ['7 certain ent schema Order'], 'orders.status': ['8 certain ent schema Order'], 'orders.state': [] },
  },
  Diesel: {
    path: 'src/schema.rs',
    text: `diesel::table! {
    use diesel::sql_types::*;
    /// note
    orders (id) {
        id -> Int8,
        #[sql_name = "note"]
        remark -> Nullable<Text>,
    }
}
`,
    uses: { 'orders.note': ['6 certain Diesel table orders'], 'orders.remark': [], 'users.id': [] },
  },
  SeaORM: {
    path: 'src/order.rs',
    text: `use sea_orm::entity::prelude::*;
#[derive(Clone, DeriveEntityModel)]
#[sea_orm(table_name = "orders")]
pub struct Model {
    pub id: i64,
    pub note: Option<String>,
}
`,
    uses: { 'orders.note': ['6 certain SeaORM entity orders'], 'users.note': [] },
  },
  JPA: {
    path: 'src/main/java/shop/Order.java',
    text: `package shop;

import jakarta.persistence.*;

@Entity
@Table(name = "orders")
public class Order {
  @Id private Long id;

  @Column(name = "note", length = 40)
  private String remark;

  private OffsetDateTime placedAt;

  @Transient
  private String status;

  public String label() { String name = remark; return name; }
}
`,
    uses: {
      'orders.note': ['11 certain entity Order'],
      'orders.placed_at': ['13 certain entity Order'],
      'orders.remark': [],
      'orders.status': [],
      'orders.name': [],
    },
  },
  'JPA in Kotlin': {
    path: 'src/Order.kt',
    text: `@Entity\n@Table(name = "orders")\nclass Order(\n  @Id val id: Long,\n  @Column(name = "note") val remark: String,\n  var placedAt: Instant,\n)\n`,
    uses: { 'orders.note': ['5 certain entity Order'], 'orders.placed_at': ['6 certain entity Order'], 'orders.remark': [] },
  },
  'Exposed in Kotlin': {
    path: 'src/Orders.kt',
    text: `import org.jetbrains.exposed.sql.*\nobject Orders : LongIdTable("orders") {\n  val remark = varchar("note", 40).nullable()\n}\n`,
    uses: { 'orders.note': ['3 certain Exposed table Orders'] },
  },
  'Entity Framework': {
    path: 'Order.cs',
    text: `[Table("orders")]\npublic class Order\n{\n    [Column("note")]\n    public string Remark { get; set; }\n    [NotMapped]\n    public string Status { get; set; }\n    public DateTime PlacedAt { get; set; }\n}\n`,
    uses: { 'orders.note': ['5 certain entity Order'], 'orders.status': [], 'orders.placed_at': ['8 certain entity Order'] },
  },
  Doctrine: {
    path: 'src/Order.php',
    text: `<?php\n#[ORM\\Entity]\n#[ORM\\Table(name: 'orders')]\nclass Order\n{\n    #[ORM\\Column(name: 'note', nullable: true)]\n    private ?string $remark = null;\n    private string $status = '';\n}\n`,
    uses: { 'orders.note': ['7 certain entity Order'], 'orders.status': [] },
  },
  Eloquent: {
    path: 'app/Models/Order.php',
    text: `<?php\nclass Order extends Model\n{\n    protected $table = 'orders';\n    protected $fillable = [\n        'note',\n    ];\n    protected $casts = ['placed_at' => 'datetime'];\n    private $labels = ['status'];\n}\n`,
    uses: { 'orders.note': ['6 certain Eloquent model Order'], 'orders.placed_at': ['8 certain Eloquent model Order'], 'orders.status': [] },
  },
  Ecto: {
    path: 'lib/order.ex',
    text: `defmodule Order do\n  use Ecto.Schema\n  schema "orders" do\n    field :note, :string\n    field :hint, :string, virtual: true\n    field :state, :string, source: :status\n    belongs_to :user, User\n  end\nend\n`,
    uses: {
      'orders.note': ['4 certain Ecto schema orders'],
      'orders.hint': [],
      'orders.status': ['6 certain Ecto schema orders'],
      'orders.user_id': ['7 certain Ecto schema orders'],
    },
  },
  Kysely: {
    path: 'src/types.ts',
    text: `export interface OrderTable {\n  id: number;\n  note: string | null;\n  data: { status: string };\n}\nexport interface UserTable { status: string }\nexport interface Database {\n  orders: OrderTable;\n  users: UserTable;\n}\n`,
    uses: { 'orders.note': ['3 likely type of the table orders'], 'orders.status': [], 'users.status': ['6 likely type of the table users'] },
  },
  'types of Supabase': {
    path: 'src/database.types.ts',
    text: `export type Database = {\n  public: {\n    Tables: {\n      orders: {\n        Row: {\n          id: number\n          note: string | null\n        }\n        Insert: { note?: string }\n      }\n      users: {\n        Row: { status: string }\n      }\n    }\n  }\n}\n`,
    uses: { 'orders.note': ['7 likely type of the table orders'], 'orders.status': [] },
  },
};

describe.each(Object.entries(cases))('%s', (_, { path, text, uses = {} }) => {
  test.each(Object.entries(uses))('%s', (gone, expected) => {
    expect(usesIn(path, text, gone)).toEqual(expected);
  });
});
