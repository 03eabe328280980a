#[derive(Drop, Copy)]
enum Op { Add: u32, Neg }

#[derive(Drop)]
struct Machine { op: Op, acc: u32, hist: Array<Op> }

trait OpTrait {
    fn apply(self: Op, n: u32) -> u32;
    fn inverse(self: Op) -> Op;
}

impl OpImpl of OpTrait {
    fn apply(self: Op, n: u32) -> u32 {
        match self {
            Op::Add(k) => sum(n, k), //: sum -> sum
            Op::Neg => neg(n), //: neg -> neg
        }
    }
    fn inverse(self: Op) -> Op { Op::Neg }
}

#[generate_trait]
impl MachineImpl of MachineTrait {
    fn new() -> Machine { Machine { op: Op::Neg, acc: 0, hist: ArrayTrait::new() } } //: new -> ?
    fn step(ref self: Machine) -> u32 {
        self.acc = self.op.apply(self.acc); //: apply -> OpImpl.apply
        self.hist.append(self.op); //: append -> ?
        self.op.inverse().apply(2) //: inverse -> OpImpl.inverse; apply -> OpImpl.apply
    }
    fn run(ref self: Machine, n: u32) {
        let mut i = 0;
        loop {
            if i == n { break; }
            self.step(); //: step -> MachineImpl.step
            i += 1;
        };
        while i > 0 { i -= dec(i); } //: dec -> dec
    }
}

fn sum(a: u32, b: u32) -> u32 { a + b }
fn neg(a: u32) -> u32 { a }
fn dec(a: u32) -> u32 { 1 }

fn main() {
    let mut m = MachineTrait::new(); //: new -> MachineImpl.new
    m.run(3); //: run -> MachineImpl.run
    let op: Op = Op::Add(2); //: Add -> Op.Add
    op.apply(1); //: apply -> OpImpl.apply
    let f = sum(neg(1), if true { dec(2) } else { dec(3) }); //: sum -> sum; neg -> neg; dec -> dec; dec -> dec
    let mut h: Option<Op> = Option::Some(op);
    h.unwrap().apply(f); //: unwrap -> ?; apply -> OpImpl.apply (missed)
}

#[cfg(test)]
mod tests {
    use super::{sum, MachineTrait, Machine};
    use super::OpTrait;

    #[test]
    fn test_sum() {
        assert(sum(1, 2) == 3, 'sum'); //: sum -> sum
        let mut m: Machine = MachineTrait::new(); //: new -> MachineImpl.new
        m.step(); //: step -> MachineImpl.step
        super::neg(1); //: neg -> neg
        helper(); //: helper -> tests.helper
        neg(2); //: neg -> ?
    }

    fn helper() {}
}
